"""Making, listing and deleting tokens for programs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.core.models import AuditEntry
from apps.tenants.models import ApiToken
from apps.tenants.services import MARK, RoleNeeded, create_api_token
from apps.tenants.services import api_tokens as service
from tests.factories.api_tokens import ApiTokenFactory, client_with
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
ASKED = {"name": "Our website", "scopes": ["jobs:read"]}


def path(membership, token=None):
    return f"/api/v1/tenants/{membership.organization_id}/api-tokens/" + (f"{token.pk}/" if token else "")


@pytest.mark.parametrize("role", ["owner", "admin"])
def test_token_is_shown_once_and_opens_what_its_scopes_say(client_for, role):
    membership = MembershipFactory(role=role)

    answer = client_for(membership.user).post(path(membership), ASKED, format="json")

    assert answer.status_code == 201, answer.json()
    assert answer.headers["Cache-Control"] == "no-store"
    text = answer.json()["token"]
    assert text.startswith(MARK)
    assert client_with(text).get("/api/v1/jobs/my-jobs/").status_code == 200
    assert text not in client_for(membership.user).get(path(membership)).content.decode()


def test_database_holds_a_hash_only(client_for):
    membership = MembershipFactory()

    text = client_for(membership.user).post(path(membership), ASKED, format="json").json()["token"]

    token = ApiToken.objects.get()
    assert not any(text[12:] in str(value) for value in vars(token).values())
    assert (token.prefix, token.membership, token.created_by) == (text[:12], membership, membership.user)
    assert token.scopes == ["jobs:read"]
    entry = AuditEntry.objects.get(action="tenants.create_api_token")
    assert (entry.object_id, entry.detail) == (token.pk, {"scopes": ["jobs:read"], "days": 90})


@pytest.mark.parametrize(("asked", "days"), [({}, 90), ({"days": 1}, 1), ({"days": 365}, 365)])
def test_token_runs_out(client_for, asked, days):
    membership = MembershipFactory()

    client_for(membership.user).post(path(membership), ASKED | asked, format="json")

    left = ApiToken.objects.get().expires_at - timezone.now()
    assert timedelta(days=days) - timedelta(minutes=1) < left <= timedelta(days=days)


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"days": 366}, "/days"),
        ({"days": 0}, "/days"),
        ({"scopes": []}, "/scopes"),
        ({"scopes": ["tenants:write"]}, "/scopes/0"),
        ({"scopes": "jobs:read"}, "/scopes"),
        ({"name": ""}, "/name"),
        ({"name": "<script>x</script>"}, "/name"),
    ],
)
def test_shape_is_checked(client_for, wrong, pointer):
    membership = MembershipFactory()

    answer = client_for(membership.user).post(path(membership), ASKED | wrong, format="json")

    assert answer.status_code == 400
    assert [error["pointer"] for error in answer.json()["errors"]] == [pointer]
    assert not ApiToken.objects.exists()


def test_answer_is_never_stored_for_a_replay(client_for):
    membership = MembershipFactory()
    client = client_for(membership.user)

    texts = {
        client.post(path(membership), ASKED, format="json", headers={"Idempotency-Key": "again"}).json()[
            "token"
        ]
        for _ in range(2)
    }

    assert len(texts) == 2


def test_list_holds_those_of_the_organization_that_nobody_deleted(client_for, django_assert_num_queries):
    membership = MembershipFactory()
    first = ApiTokenFactory(membership=membership, expired=True)
    second = ApiTokenFactory(membership=MembershipFactory(organization=membership.organization))
    ApiTokenFactory(membership=membership, revoked=True)
    ApiTokenFactory()

    with django_assert_num_queries(2):
        rows = client_for(membership.user).get(path(membership)).json()["results"]

    assert [row["id"] for row in rows] == [str(second.pk), str(first.pk)]
    assert rows[0].keys() == {
        "id", "name", "prefix", "scopes", "made_by", "expires_at", "last_used_at", "created_at"
    }  # fmt: skip
    assert rows[0]["made_by"] == second.membership.user.email


def test_deleted_token_opens_nothing_on_the_next_request(client_for):
    membership = MembershipFactory(admin=True)
    made = create_api_token(
        actor=membership.user, organization=membership.organization, name="x", scopes=["jobs:read"], days=1
    )
    client = client_for(membership.user)

    answer = client.delete(path(membership, made.api_token))

    assert answer.status_code == 204
    assert client_with(made.text).get("/api/v1/jobs/my-jobs/").status_code == 401
    assert AuditEntry.objects.filter(action="tenants.revoke_api_token").count() == 1
    assert client.delete(path(membership, made.api_token)).status_code == 404


def test_others_cannot_touch_them(client_for):
    token = ApiTokenFactory()
    membership = token.membership
    same = {"organization": membership.organization}
    people = [
        MembershipFactory(**same, recruiter=True).user,
        MembershipFactory(**same, viewer=True).user,
        MembershipFactory().user,
        UserFactory(),
        UserFactory(staff=True),
        None,
    ]

    for method, where in (
        ("get", path(membership)),
        ("post", path(membership)),
        ("delete", path(membership, token)),
    ):
        answers = [getattr(client_for(person), method)(where).status_code for person in people]
        assert answers == [403, 403, 404, 404, 404, 401], method
    token.refresh_from_db()
    assert token.revoked_at is None


def test_token_of_another_organization_is_not_there(client_for):
    membership, foreign = MembershipFactory(), ApiTokenFactory()

    answer = client_for(membership.user).delete(path(membership, foreign))

    assert answer.status_code == 404
    foreign.refresh_from_db()
    assert foreign.revoked_at is None


def test_there_is_an_end_to_how_many(client_for, monkeypatch):
    monkeypatch.setattr(service, "MOST_TOKENS", 2)
    membership = MembershipFactory()
    ApiTokenFactory.create_batch(2, membership=membership)

    answer = client_for(membership.user).post(path(membership), ASKED, format="json")

    assert (answer.status_code, answer.json()["code"]) == (409, "too_many_api_tokens")


def test_who_was_removed_a_moment_ago_makes_none():
    membership = MembershipFactory()
    organization, user = membership.organization, membership.user
    membership.delete()

    with pytest.raises(RoleNeeded):
        create_api_token(actor=user, organization=organization, name="x", scopes=["jobs:read"], days=1)
