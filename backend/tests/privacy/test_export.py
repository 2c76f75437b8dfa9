"""Taking away everything that we hold about oneself."""

import json

import jsonschema
import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.services import change_status
from apps.core.services import record_audit
from apps.privacy.selectors.export import collect_everything
from apps.privacy.selectors.tables import list_tables
from apps.tenants.enums import Role
from apps.users.enums import ConsentPurpose, SignInMethod
from apps.users.models import User
from apps.users.services import answer_consent, start_session, update_profile
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.features import FlagFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory

URL = "/api/v1/me/export/"
pytestmark = pytest.mark.django_db
TEXT = {"type": "string", "minLength": 1}
# What schema 1.0.0 of jsonresume.org says of the parts that we fill.
JSON_RESUME = {
    "type": "object",
    "additionalProperties": False,
    "required": ["basics"],
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "basics": {
            "type": "object",
            "properties": {
                **dict.fromkeys(("name", "email", "phone", "label", "summary"), TEXT),
                "location": {"type": "object", "properties": {"postalCode": TEXT, "countryCode": TEXT}},
            },
        },
        "languages": {"type": "array", "items": {"properties": {"language": TEXT, "fluency": TEXT}}},
        "skills": {"type": "array", "items": {"properties": {"name": TEXT}}},
        "certificates": {"type": "array", "items": {"properties": {"name": TEXT}}},
    },
}


@pytest.fixture
def ania():
    """Ania, with a profile, an application that a recruiter invited, a consent and a session."""
    candidate = CandidateFactory(complete=True, user__name="Ania Nowak", user__email="ania@example.test")
    ania = candidate.user
    application = ApplicationFactory(candidate=candidate, letter="I pick quickly.")
    recruiter = MembershipFactory(
        organization=application.tenant, role=Role.RECRUITER, user__email="rik@agency.test", user__name="Rik"
    ).user
    change_status(
        application=application,
        to=ApplicationStatus.INVITED,
        actor=recruiter,
        side=Side.EMPLOYER,
        reason="Come by on Monday.",
    )
    answer_consent(
        user=ania, purpose=ConsentPurpose.KEEP_APPLICATIONS, is_given=True, text_version="2026-11-21"
    )
    start_session(user=ania, method=SignInMethod.PASSWORD)
    update_profile(user=ania, name="Ania Kowalska")
    return ania


def test_everything_is_there(ania) -> None:
    everything = collect_everything(user=ania)

    tables = everything["tables"]
    assert tables["users.User"]["rows"][0]["email"] == "ania@example.test"
    assert tables["users.User"]["why"]["email"] == "to sign in, to write to you"
    assert tables["candidates.Candidate"]["rows"][0]["skills"] == ["scanning"]
    assert tables["candidates.CandidateLanguage"]["rows"][0]["language"] == "pl"
    assert tables["applications.Application"]["rows"][0]["letter"] == "I pick quickly."
    assert tables["applications.Application"]["rows"][0]["job"]["name"].startswith("Order picker")
    assert tables["users.Consent"]["rows"][0]["is_given"] is True
    assert len(tables["users.Session"]["rows"]) == 1
    assert [version["name"] for version in everything["history"]["users.User"]] == [
        "Ania Nowak",
        "Ania Kowalska",
    ]


def test_every_table_with_a_row_of_hers_is_walked(ania) -> None:
    """Not a list of tables to forget one in: what has an owner is in it."""
    everything = collect_everything(user=ania)

    for table in list_tables():
        owned = any(
            table.model._base_manager.filter(**{owner: str(ania.pk)}).exists()
            for owner in table.privacy.owners
        )
        assert owned == (table.label in everything["tables"]), table.label


def test_others_are_not_in_it(ania) -> None:
    record_audit(actor=UserFactory(staff=True, email="staff@example.test"), action="users.look", subject=ania)

    said = json.dumps(collect_everything(user=ania), default=str)

    for other in ("rik@agency.test", "Rik", "staff@example.test"):
        assert other not in said
    steps = json.loads(said)["tables"]["applications.TimelineEntry"]["rows"]
    assert [step["actor"] for step in steps] == ["you", "somebody else"]
    assert json.loads(said)["tables"]["core.AuditEntry"]["rows"][-1]["actor"] == "somebody else"


def test_no_secret_is_in_it(ania) -> None:
    token = ania.sessions.get().refresh_tokens.get()

    said = json.dumps(collect_everything(user=ania), default=str)

    assert token.token_hash not in said
    assert ania.password not in said
    assert "_hash" not in said
    assert '"password"' not in said.replace('"method": "password"', "")


def test_what_somebody_did_for_others_is_named_by_id_only() -> None:
    membership = MembershipFactory()
    organization = membership.organization
    organization.created_by = membership.user
    organization.save()

    acts = collect_everything(user=membership.user)["acts"]

    assert acts == {"tenants.Organization": [{"id": str(organization.pk), "created_by": "you"}]}


def test_list_that_names_somebody_is_told_without_the_others() -> None:
    ann, bob = UserFactory(), UserFactory()
    flag = FlagFactory(user_ids=[bob.pk, ann.pk])

    export = collect_everything(user=ann)

    assert export["acts"] == {"features.Flag": [{"id": str(flag.pk), "user_ids": "you"}]}
    assert str(bob.pk) not in str(export)


def test_staff_do_not_take_along_whom_they_looked_after() -> None:
    ann, staff = UserFactory(email="ann@others.test"), UserFactory(staff=True)
    kind = ContentType.objects.get_for_model(User)
    LogEntry.objects.create(
        user=staff, content_type=kind, object_id=str(ann.pk), object_repr=str(ann), action_flag=CHANGE
    )

    export = collect_everything(user=staff)

    assert len(export["tables"]["admin.LogEntry"]["rows"]) == 1
    assert "ann@others.test" not in json.dumps(export, default=str)


def test_json_resume_keeps_to_its_schema(ania) -> None:
    resume = collect_everything(user=ania)["json_resume"]

    jsonschema.validate(resume, JSON_RESUME)
    assert resume["basics"] == {
        "name": "Ania Kowalska",
        "email": "ania@example.test",
        "label": "Order picker",
        "summary": "I like early shifts.",
        "location": {"postalCode": "1012", "countryCode": "NL"},
    }
    assert resume["languages"] == [{"language": "Polish", "fluency": "C2"}]
    assert resume["skills"] == [{"name": "scanning"}]
    assert resume["certificates"] == [{"name": "Forklift truck"}]


def test_somebody_without_a_profile_has_a_resume_too() -> None:
    resume = collect_everything(user=UserFactory(employer=True))["json_resume"]

    jsonschema.validate(resume, JSON_RESUME)


def test_collecting_takes_as_many_queries_for_many_rows_as_for_few(ania) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            collect_everything(user=ania)
        return len(captured)

    few = queries()
    for _ in range(5):
        start_session(user=ania, method=SignInMethod.PASSWORD)
        ApplicationFactory(candidate=ania.candidate)

    assert queries() <= few
