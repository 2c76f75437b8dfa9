"""What is switched on for whom, through the URL."""

from typing import Any

import pytest
from rest_framework.test import APIClient

from apps.features.selectors import forget_flags
from apps.users.enums import SignInMethod
from apps.users.services import start_session
from tests.factories.features import FlagFactory
from tests.factories.tenants import MembershipFactory, OrganizationFactory
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db
DEFAULTS = {"ai_cover_letter": False, "ai_resume": False, "job_scraping": False}


def ask(name: str = "", *, user: Any = None, tenant: str | None = None) -> Any:
    client = APIClient()
    if user:
        token = start_session(user=user, method=SignInMethod.PASSWORD).access
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    headers = {"X-Tenant": tenant} if tenant is not None else {}
    return client.get(f"/api/v1/features/{name}{'/' if name else ''}", headers=headers)


def is_on(name: str = "matching", **who: Any) -> bool:
    answer = ask(name, **who)
    assert answer.status_code == 200
    return bool(answer.json()["is_on"])


def test_stranger_sees_every_flag_by_name_and_no_rule() -> None:
    FlagFactory(name="matching", on=True)
    FlagFactory(name="chat", user_ids=[UserFactory().pk])

    answer = ask()

    seen = {feature["name"]: feature["is_on"] for feature in answer.json()["results"]}
    assert list(seen) == sorted(seen)
    assert seen == DEFAULTS | {"chat": False, "matching": True}
    assert all(feature.keys() == {"name", "is_on"} for feature in answer.json()["results"])


def test_one_flag_is_asked_for_by_its_name() -> None:
    FlagFactory(name="matching", on=True)

    assert ask("matching").json() == {"name": "matching", "is_on": True}


@pytest.mark.parametrize("name", ["unknown", "MATCHING", "FEATURE_AI_RESUME", "a'--", "x" * 500])
def test_flag_that_nobody_made_is_not_there(name: str) -> None:
    FlagFactory(name="matching", on=True)

    assert (ask(name).status_code, ask(name).json()["code"]) == (404, "not_found")


def test_listed_person_sees_it_and_the_next_one_does_not() -> None:
    listed, other = UserFactory(), UserFactory()
    FlagFactory(name="matching", user_ids=[listed.pk])

    assert is_on(user=listed)
    assert not is_on(user=other)
    assert not is_on()


def test_members_of_a_listed_organization_see_it_and_others_do_not() -> None:
    member, outsider = MembershipFactory(viewer=True), MembershipFactory()
    FlagFactory(name="matching", tenant_ids=[member.organization_id])

    assert is_on(user=member.user)
    assert not is_on(user=outsider.user)
    assert not is_on(user=UserFactory())


def test_naming_an_organization_of_others_opens_nothing() -> None:
    listed, outsider = OrganizationFactory(), MembershipFactory().user
    FlagFactory(name="matching", tenant_ids=[listed.pk])

    assert not is_on(user=outsider, tenant=listed.slug)
    assert not is_on(user=UserFactory(), tenant=listed.slug)
    assert not is_on(tenant=listed.slug)


@pytest.mark.parametrize("slug", ["unknown", "", "x" * 5000, "ü', --"])
def test_senseless_tenant_is_nobodys(slug: str) -> None:
    member = MembershipFactory()
    FlagFactory(name="matching", tenant_ids=[member.organization_id])

    assert not is_on(user=member.user, tenant=slug)


def test_person_with_several_organizations_says_for_which_one() -> None:
    user = UserFactory(employer=True)
    listed, other = MembershipFactory(user=user), MembershipFactory(user=user)
    FlagFactory(name="matching", tenant_ids=[listed.organization_id])

    assert is_on(user=user, tenant=listed.organization.slug)
    assert not is_on(user=user, tenant=other.organization.slug)
    assert not is_on(user=user)


def test_emergency_switch_is_stronger_than_every_rule() -> None:
    member = MembershipFactory()
    everything = {"percentage": 100, "tenant_ids": [member.organization_id], "user_ids": [member.user_id]}
    FlagFactory(name="matching", on=True, killed=True, **everything)

    assert not is_on(user=member.user)
    assert not is_on()


def test_setting_is_what_counts_until_there_is_a_row(settings: Any) -> None:
    settings.FEATURE_AI_RESUME = True
    assert is_on("ai_resume")

    forget_flags()
    FlagFactory(name="ai_resume")
    assert not is_on("ai_resume")


def test_wrong_token_is_refused_and_not_taken_for_a_stranger() -> None:
    client = APIClient()
    client.credentials(HTTP_AUTHORIZATION="Bearer eyJ.eyJ.x")

    assert client.get("/api/v1/features/").status_code == 401


def test_unknown_parameter_is_refused() -> None:
    assert APIClient().get("/api/v1/features/?user=1").status_code == 400


def test_caller_keeps_the_answer_and_no_one_else() -> None:
    FlagFactory(name="matching", on=True)

    first = ask("matching")
    again = APIClient().get("/api/v1/features/matching/", headers={"If-None-Match": first.headers["ETag"]})

    assert set(first.headers["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert {"Authorization", "Cookie", "X-Tenant"} <= set(first.headers["Vary"].split(", "))
    assert again.status_code == 304


def test_list_costs_one_query_and_then_none(django_assert_num_queries: Any) -> None:
    FlagFactory.create_batch(20)

    with django_assert_num_queries(1):
        ask()
    with django_assert_num_queries(0):
        ask()
