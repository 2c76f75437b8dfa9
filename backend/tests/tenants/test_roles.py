"""Which role may do what: the table, what the documentation says of it, and what the API makes of it."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from apps.tenants.enums import WHO_MAY, Capability, Role
from apps.tenants.models import Membership
from config.environment import BACKEND
from tests.factories.applications import ApplicationFactory
from tests.factories.employers import EmployerFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

EVERYBODY = {"owner", "admin", "recruiter", "viewer"}
C = Capability
Probe = Callable[[Any, Membership], Any]


def post(client: Any, path: str, body: Any = None) -> Any:
    return client.post(f"/api/v1/{path}", body or {}, format="json")


def patch(client: Any, path: str, body: Any) -> Any:
    return client.patch(f"/api/v1/{path}", body, format="json")


def decide(client: Any, member: Membership) -> Any:
    job = JobFactory(published=True, employer=member.organization.employer)
    return post(client, f"applications/{ApplicationFactory(job=job).pk}/shortlist/")


def make_owner(client: Any, member: Membership) -> Any:
    other = MembershipFactory(organization=member.organization, viewer=True)
    return patch(client, f"tenants/{member.organization_id}/members/{other.pk}/", {"role": "owner"})


# One call for each line of the table, which works for those who may and for nobody else.
PROBES: dict[Capability, Probe] = {
    C.READ: lambda client, _: client.get("/api/v1/jobs/my-jobs/"),
    C.WRITE_POSTINGS: lambda client, _: post(client, "jobs/", {"title": "Order picker"}),
    C.DECIDE_ON_APPLICATIONS: decide,
    C.EDIT_EMPLOYER: lambda client, _: patch(client, "employers/me/", {"website": "https://a.example"}),
    C.ASK_VERIFICATION: lambda client, _: post(client, "employers/me/verification/"),
    C.EDIT_ORGANIZATION: lambda client, member: patch(
        client, f"tenants/{member.organization_id}/", {"name": "De Parel"}
    ),
    C.ADMINISTER_MEMBERS: lambda client, member: post(
        client, f"tenants/{member.organization_id}/invitations/", {"email": "a@a.example", "role": "viewer"}
    ),
    C.ADMINISTER_TOKENS: lambda client, member: post(
        client, f"tenants/{member.organization_id}/api-tokens/", {"name": "x", "scopes": ["jobs:read"]}
    ),
    C.ADMINISTER_FEEDS: lambda client, _: client.get("/api/v1/feeds/"),
    C.ADMINISTER_WEBHOOKS: lambda client, _: client.get("/api/v1/webhooks/"),
    C.ADMINISTER_LOGS: lambda client, _: client.get("/api/v1/logs/"),
    C.GRANT_OWNERSHIP: make_owner,
}


def test_the_table():
    shown = {str(capability): {str(role) for role in roles} for capability, roles in WHO_MAY.items()}

    assert shown == {
        "read": EVERYBODY,
        "write_postings": EVERYBODY - {"viewer"},
        "decide_on_applications": EVERYBODY - {"viewer"},
        "edit_employer": EVERYBODY - {"viewer"},
        "ask_verification": {"owner", "admin"},
        "edit_organization": {"owner", "admin"},
        "administer_members": {"owner", "admin"},
        "administer_tokens": {"owner", "admin"},
        "administer_feeds": {"owner", "admin"},
        "administer_webhooks": {"owner", "admin"},
        "administer_logs": {"owner", "admin"},
        "grant_ownership": {"owner"},
    }


def test_table_has_a_line_for_everything_and_an_owner_may_do_all():
    assert set(WHO_MAY) == set(Capability) == set(PROBES)
    assert all(Role.OWNER in roles for roles in WHO_MAY.values())


def test_documentation_shows_the_same_table():
    text = (BACKEND.parent / "docs" / "api.md").read_text()
    lines = re.findall(r"^\| `(\w+)` \| .* \| (\w+) \| (\w+) \| (\w+) \| (\w+) \|$", text, re.MULTILINE)

    documented = {
        name: {role for role, may in zip(Role, said, strict=True) if may == "yes"} for name, *said in lines
    }

    assert documented == WHO_MAY


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("capability", Capability)
def test_api_obeys_every_cell(client_for, capability, role):
    member = MembershipFactory(role=role, organization=EmployerFactory(verified=True).tenant)

    answer = PROBES[capability](client_for(member.user), member)

    if role in WHO_MAY[capability]:
        assert answer.status_code in (200, 201, 202), answer.json()
    else:
        assert answer.status_code == 403
