"""Who acts for an organization, and who decides about that."""

import pytest

from apps.core.models import AuditEntry
from apps.tenants import services
from apps.tenants.enums import Role
from apps.tenants.models import ApiToken, Membership
from tests.factories.api_tokens import ApiTokenFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
OWN, ADM, REC, VIE = Role.OWNER, Role.ADMIN, Role.RECRUITER, Role.VIEWER


def path(membership):
    return f"/api/v1/tenants/{membership.organization_id}/members/{membership.pk}/"


def pair(acting, other):
    """Two members of one organization, which has an owner besides."""
    one = MembershipFactory(role=acting)
    MembershipFactory(organization=one.organization)
    return one, MembershipFactory(organization=one.organization, role=other)


def test_members_see_each_other(client_for, django_assert_num_queries):
    viewer = MembershipFactory(viewer=True)
    MembershipFactory.create_batch(3, organization=viewer.organization)
    MembershipFactory()

    with django_assert_num_queries(2):  # the membership with the organization, its members
        answer = client_for(viewer.user).get(f"/api/v1/tenants/{viewer.organization_id}/members/")

    assert len(answer.json()["results"]) == 4
    assert answer.json()["results"][-1] | {"created_at": 0} == {
        "id": str(viewer.pk),
        "user_id": str(viewer.user_id),
        "name": viewer.user.name,
        "email": viewer.user.email,
        "role": "viewer",
        "created_at": 0,
    }


def test_others_do_not_see_them(client_for):
    membership = MembershipFactory()
    former = MembershipFactory(organization=membership.organization)
    where = f"/api/v1/tenants/{membership.organization_id}/members/"
    assert client_for(former.user).get(where).status_code == 200
    former.delete()
    people = [MembershipFactory().user, UserFactory(), UserFactory(staff=True), former.user, None]

    statuses = [client_for(person).get(where).status_code for person in people]

    assert statuses == [404, 404, 404, 404, 401]


@pytest.mark.parametrize(
    ("acting", "before", "after", "status"),
    [
        (OWN, VIE, REC, 200), (OWN, REC, ADM, 200), (OWN, VIE, OWN, 200), (OWN, OWN, VIE, 200), (OWN, ADM, ADM, 200),
        (ADM, VIE, REC, 200), (ADM, REC, ADM, 200), (ADM, ADM, VIE, 200),
        (ADM, VIE, OWN, 403), (ADM, OWN, VIE, 403), (ADM, OWN, OWN, 403),
        (REC, VIE, REC, 403), (VIE, VIE, REC, 403),
    ],
)  # fmt: skip
def test_role_is_changed_by_those_who_may(client_for, acting, before, after, status):
    one, other = pair(acting, before)

    answer = client_for(one.user).patch(path(other), {"role": after}, format="json")

    assert answer.status_code == status, answer.json()
    other.refresh_from_db()
    assert other.role == (after if status == 200 else before)
    if status == 200:
        assert (answer.json()["id"], answer.json()["role"]) == (str(other.pk), after)


@pytest.mark.parametrize(
    ("acting", "other", "status"),
    [
        (OWN, VIE, 204),
        (OWN, OWN, 204),
        (ADM, VIE, 204),
        (ADM, ADM, 204),
        (ADM, OWN, 403),
        (REC, VIE, 403),
        (VIE, VIE, 403),
    ],
)
def test_member_is_removed_by_those_who_may(client_for, acting, other, status):
    one, gone = pair(acting, other)

    answer = client_for(one.user).delete(path(gone))

    assert answer.status_code == status
    assert Membership.objects.filter(pk=gone.pk).exists() == (status == 403)


@pytest.mark.parametrize("role", Role)
def test_everybody_may_leave(client_for, role):
    membership = MembershipFactory(role=role)
    MembershipFactory(organization=membership.organization)

    answer = client_for(membership.user).delete(path(membership))

    assert answer.status_code == 204
    assert not Membership.objects.filter(pk=membership.pk).exists()
    entry = AuditEntry.objects.get(action="tenants.leave_organization")
    assert (entry.actor, entry.detail) == (membership.user, {"role": role})


def test_who_was_removed_is_out_on_the_next_request_and_so_are_the_tokens(client_for):
    owner = MembershipFactory()
    admin = MembershipFactory(organization=owner.organization, admin=True)
    ApiTokenFactory(membership=admin)
    client = client_for(admin.user)
    assert client.get("/api/v1/jobs/my-jobs/").status_code == 200

    client_for(owner.user).delete(path(admin))

    assert client.get("/api/v1/jobs/my-jobs/").status_code == 403
    assert client.get(f"/api/v1/tenants/{owner.organization_id}/").status_code == 404
    assert not ApiToken.objects.exists()
    entry = AuditEntry.objects.get(action="tenants.remove_member")
    assert (entry.actor, entry.object_id, entry.detail) == (owner.user, admin.pk, {"role": "admin"})


@pytest.mark.parametrize("traits", [None, {"user__inactive": True}, {"user__erase_at": "2027-01-01T00:00Z"}])
def test_last_owner_stays_the_last_owner(client_for, traits):
    owner = MembershipFactory()
    MembershipFactory(organization=owner.organization, admin=True)
    if traits is not None:  # another owner, who cannot act any more
        MembershipFactory(organization=owner.organization, **traits)
    client = client_for(owner.user)

    answers = [client.delete(path(owner)), client.patch(path(owner), {"role": "admin"}, format="json")]

    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(409, "last_owner")] * 2
    owner.refresh_from_db()
    assert owner.role == Role.OWNER


def test_change_is_audited_once_and_nothing_happens_without_one(client_for):
    one, other = pair(OWN, VIE)
    client = client_for(one.user)

    for _ in range(2):
        client.patch(path(other), {"role": "admin"}, format="json")

    entry = AuditEntry.objects.get(action="tenants.change_role")
    assert (entry.object_id, entry.detail) == (other.pk, {"from": "viewer", "to": "admin"})
    other.refresh_from_db()
    assert other.updated_by == one.user


@pytest.mark.parametrize("role", ["", "god", None, 1])
def test_role_must_be_one(client_for, role):
    one, other = pair(OWN, VIE)

    assert client_for(one.user).patch(path(other), {"role": role}, format="json").status_code == 400


def test_member_of_another_organization_is_not_there(client_for):
    owner, foreign = MembershipFactory(), MembershipFactory(viewer=True)
    client = client_for(owner.user)
    mixed = f"/api/v1/tenants/{owner.organization_id}/members/{foreign.pk}/"

    answers = [
        client.delete(mixed),
        client.delete(path(foreign)),
        client.patch(mixed, {"role": "admin"}, format="json"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 3
    foreign.refresh_from_db()
    assert foreign.role == Role.VIEWER


def test_role_of_the_moment_decides_not_that_of_the_request():
    one, other = pair(OWN, OWN)
    services.change_role(actor=one.user, membership=other, role=Role.VIEWER)

    with pytest.raises(services.RoleNeeded):
        services.change_role(actor=other.user, membership=one, role=Role.VIEWER)


def test_member_whom_somebody_else_removed_is_gone():
    one, other = pair(OWN, VIE)
    stale = Membership.objects.get(pk=other.pk)
    other.delete()

    with pytest.raises(services.MemberGone):
        services.remove_member(actor=one.user, membership=stale)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("owners", [2, 16])
def test_of_owners_who_leave_at_once_one_stays(at_once, owners):
    organization = MembershipFactory().organization
    MembershipFactory.create_batch(owners - 1, organization=organization)
    MembershipFactory(organization=organization, admin=True)
    members = list(Membership.objects.filter(role=Role.OWNER).select_related("user", "organization"))

    def leave(index):
        one = members[index % owners]
        services.remove_member(actor=one.user, membership=one)

    results = at_once(leave, 16)

    assert Membership.objects.filter(role=Role.OWNER).count() == 1
    assert results.count(None) == owners - 1
    refused = {type(result) for result in results if result is not None}
    assert refused <= {services.LastOwner, services.RoleNeeded, services.MemberGone}


@pytest.mark.django_db(transaction=True)
def test_two_owners_who_demote_each_other_at_once_leave_one(at_once):
    one = MembershipFactory()
    other = MembershipFactory(organization=one.organization)
    sides = [(one, other), (other, one)]

    def demote(index):
        acting, target = sides[index % 2]
        services.change_role(actor=acting.user, membership=target, role=Role.VIEWER)

    at_once(demote, 16)

    assert Membership.objects.filter(role=Role.OWNER).count() == 1
