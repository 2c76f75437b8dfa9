"""Founding, seeing and changing an organization."""

import pytest
from django.db import IntegrityError, transaction

from apps.core.api.etag import etag_of
from apps.core.models import AuditEntry
from apps.tenants import selectors, services
from apps.tenants.enums import Role
from apps.tenants.models import Membership, Organization
from tests.factories.tenants import MembershipFactory, OrganizationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
SHOWN = {"id", "name", "slug", "settings", "branding", "role", "created_at", "updated_at"}


@pytest.fixture
def employer():
    return UserFactory(employer=True)


def found(client, name="Uitzendbureau De Schelp", path="tenants"):
    return client.post(f"/api/v1/{path}/", {"name": name}, format="json")


@pytest.mark.parametrize("path", ["tenants", "teams"])
def test_employer_founds_an_organization_and_owns_it(client_for, employer, path):
    answer = found(client_for(employer), path=path)

    assert answer.status_code == 201, answer.json()
    assert answer.json().keys() == SHOWN
    assert (answer.json()["slug"], answer.json()["role"]) == ("uitzendbureau-de-schelp", "owner")
    organization = Organization.objects.get()
    assert organization.created_by == organization.updated_by == employer
    membership = Membership.objects.get()
    assert (membership.user, membership.role, membership.created_by) == (employer, Role.OWNER, employer)
    assert AuditEntry.objects.get(action="tenants.create_organization").object_id == organization.pk
    assert answer.headers["ETag"] == etag_of(organization)


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (["De Schelp"] * 3, ["de-schelp", "de-schelp-2", "de-schelp-3"]),
        (["Café Ångström & Zn."], ["cafe-angstrom-zn"]),
        (["Агенция", "人"], ["organization", "organization-2"]),
        (["x" * 120], ["x" * 60]),
    ],
)
def test_slug_is_readable_and_unique(employer, names, slugs):
    made = [services.create_organization(actor=employer, name=name).slug for name in names]

    assert made == slugs


def test_slug_of_a_very_common_name_ends_at_random(employer):
    made = {services.create_organization(actor=employer, name="Werk").slug for _ in range(8)}

    assert len(made) == 8


@pytest.mark.django_db(transaction=True)
def test_eight_foundings_at_once_get_eight_slugs(at_once):
    employer = UserFactory(employer=True)

    made = at_once(lambda _: services.create_organization(actor=employer, name="De Schelp").slug, 8)

    assert len(set(made)) == 8
    assert Membership.objects.count() == 8


def test_staff_may_found_one_too(client_for):
    assert found(client_for(UserFactory(staff=True))).status_code == 201


def test_candidate_may_not_found_one(client_for):
    answer = found(client_for(UserFactory()))

    assert (answer.status_code, answer.json()["code"]) == (403, "employers_only")
    assert not Organization.objects.exists()


@pytest.mark.parametrize("name", ["", "   ", "x" * 121, None, "nul\x00"])
def test_name_must_be_one(client_for, employer, name):
    assert found(client_for(employer), name).status_code == 400


def test_list_holds_own_organizations_only(client_for, employer, django_assert_num_queries):
    MembershipFactory.create_batch(2)
    own = [MembershipFactory(user=employer, role=role) for role in (Role.OWNER, Role.VIEWER)]
    MembershipFactory(organization=own[0].organization)

    with django_assert_num_queries(1):
        answer = client_for(employer).get("/api/v1/tenants/")

    assert [(row["id"], row["role"]) for row in answer.json()["results"]] == [
        (str(own[1].organization_id), "viewer"),
        (str(own[0].organization_id), "owner"),
    ]


def test_organization_is_shown_to_members_only(client_for):
    membership = MembershipFactory(viewer=True)
    path = f"/api/v1/tenants/{membership.organization_id}/"
    people = [membership.user, MembershipFactory().user, UserFactory(), UserFactory(staff=True), None]

    statuses = [client_for(person).get(path).status_code for person in people]

    assert statuses == [200, 404, 404, 404, 401]


@pytest.mark.parametrize("role", [Role.OWNER, Role.ADMIN])
def test_owner_and_administrator_change_it(client_for, role):
    membership = MembershipFactory(role=role)
    change = {
        "name": "De Parel",
        "settings": {"language": "nl", "contact_email": "werk@parel.example"},
        "branding": {"primary_color": "#1d4ed8"},
    }

    answer = client_for(membership.user).patch(
        f"/api/v1/tenants/{membership.organization_id}/", change, format="json"
    )

    assert answer.status_code == 200, answer.json()
    assert {name: answer.json()[name] for name in change} == change
    organization = Organization.objects.get()
    assert (organization.name, organization.slug) == ("De Parel", membership.organization.slug)
    assert organization.updated_by == membership.user
    assert AuditEntry.objects.get(action="tenants.update_organization").detail == {
        "fields": ["branding", "name", "settings"]
    }


@pytest.mark.parametrize(("role", "status"), [(Role.RECRUITER, 403), (Role.VIEWER, 403), (None, 404)])
def test_others_do_not_change_it(client_for, role, status):
    organization = OrganizationFactory(name="De Schelp")
    user = MembershipFactory(organization=organization, role=role).user if role else MembershipFactory().user

    answer = client_for(user).patch(
        f"/api/v1/tenants/{organization.pk}/", {"name": "Mine now"}, format="json"
    )

    assert answer.status_code == status
    assert Organization.objects.get(pk=organization.pk).name == "De Schelp"


def test_stranger_changes_nothing(client_for):
    path = f"/api/v1/tenants/{OrganizationFactory().pk}/"

    assert client_for(None).patch(path, {"name": "Mine"}, format="json").status_code == 401


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"settings": []},
        {"settings": {"language": "de"}},
        {"branding": {"primary_color": "red;background:url(//evil.example)"}},
        {"branding": "x"},
    ],
)
def test_wrong_value_is_refused(client_for, change):
    membership = MembershipFactory()

    answer = client_for(membership.user).patch(
        f"/api/v1/tenants/{membership.organization_id}/", change, format="json"
    )

    assert answer.status_code == 400


def test_slug_and_unknown_settings_are_not_taken(client_for):
    membership = MembershipFactory()
    change = {"slug": "mine", "id": "x", "settings": {"is_verified": True}}

    client_for(membership.user).patch(f"/api/v1/tenants/{membership.organization_id}/", change, format="json")

    organization = Organization.objects.get()
    assert (organization.slug, organization.settings) == (membership.organization.slug, {})


def test_old_version_is_not_overwritten(client_for):
    membership = MembershipFactory()
    organization = membership.organization
    old = etag_of(organization)
    services.update_organization(actor=membership.user, organization=organization, name="Newer")

    answer = client_for(membership.user).patch(
        f"/api/v1/tenants/{organization.pk}/", {"name": "Oldest"}, format="json", headers={"If-Match": old}
    )

    assert (answer.status_code, answer.json()["code"]) == (412, "changed_meanwhile")
    assert Organization.objects.get().name == "Newer"


def test_history_keeps_what_it_was():
    membership = MembershipFactory(organization__name="First")

    services.update_organization(actor=membership.user, organization=membership.organization, name="Second")

    assert [event.name for event in membership.organization.events.order_by("pgh_id")] == ["First", "Second"]


def test_person_is_a_member_once():
    membership = MembershipFactory()

    with pytest.raises(IntegrityError, match="tenants_one_membership"), transaction.atomic():
        MembershipFactory(user=membership.user, organization=membership.organization)

    again = services.add_member(
        actor=membership.user, organization=membership.organization, user=membership.user, role=Role.VIEWER
    )
    assert (again.pk, again.role) == (membership.pk, Role.VIEWER)


def test_organization_without_a_name_is_refused_by_the_database():
    with pytest.raises(IntegrityError, match="tenants_organization_has_a_name"), transaction.atomic():
        OrganizationFactory(name="")


def test_members_to_write_to_are_those_in_use_with_the_role():
    owner = MembershipFactory()
    organization = owner.organization
    viewer = MembershipFactory(organization=organization, viewer=True)
    MembershipFactory(organization=organization, user__inactive=True)
    MembershipFactory()

    everybody = selectors.list_member_users(organization=organization)
    owners = selectors.list_member_users(organization=organization, roles=[Role.OWNER])

    assert [list(everybody), list(owners)] == [[owner.user, viewer.user], [owner.user]]
