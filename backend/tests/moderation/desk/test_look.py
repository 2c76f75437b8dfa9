"""What the rules said of a job, linked accounts, and what is never shown."""

import pytest
from django.contrib import admin

from apps.jobs.enums import CheckCause, TraceKind
from apps.jobs.models import JobCheck, Trace
from apps.moderation.enums import CaseKind, TargetKind
from apps.moderation.services import claim_case, open_case
from tests.factories.documents import DocumentFactory
from tests.factories.jobs import JobFactory
from tests.moderation.desk.conftest import held

QUEUE = "/admin/moderation/case/"


def finding(code, effect, weight, *words):
    spans = [{"field": "description", "start": start, "end": end, "text": text} for start, end, text in words]
    return {
        "code": code, "effect": effect, "weight": weight, "field": "description", "params": {}, "spans": spans,
        "rewrite": "",
    }  # fmt: skip


@pytest.fixture
def checked(job):
    """The posting, held for what it says."""
    JobCheck.objects.create(
        job=job,
        tenant=job.tenant,
        cause=CheckCause.PUBLISH,
        outcome="hold",
        score=70,
        findings=[
            finding("cash_pay", "hold", 60, (4, 8, "pack")),
            finding("urgency", "warn", 10, (0, 5, "Other")),
            finding("retired_rule", "hold", 1),
        ],
    )
    return job


def page_of(client, case):
    return client.get(f"{QUEUE}{case.pk}/change/")


def test_words_that_made_a_rule_speak_are_marked_where_they_still_stand(moderator, enter, checked):
    page = page_of(enter(moderator), held(checked))

    look = page.context["look"]
    marked = [(piece.text, piece.codes) for piece in look.description if piece.codes]
    assert marked == [("pack", ("Pay in cash",))]
    assert [(said.name, said.weight) for said in look.findings] == [
        ("Pay in cash", 60),
        ("Pressure to be quick", 10),
        ("retired_rule", 1),
    ]
    assert '<mark title="Pay in cash">pack' in page.content.decode()


def test_form_suggests_the_rules_that_held_it_and_their_law(moderator, enter, checked):
    case = claim_case(actor=moderator, case=held(checked))

    form = page_of(enter(moderator), case).context["deciding"].form

    assert form.initial["rule_codes"] == ["cash_pay", "retired_rule"]
    assert [code for code, _ in form.fields["rule_codes"].choices] == ["cash_pay", "urgency"]
    assert "minimumloon" in form.initial["article"]
    assert form.initial["ground"] == "law"


def test_rule_without_a_law_rests_on_our_terms(moderator, enter, job):
    findings = [finding("off_platform", "hold", 40, (4, 8, "pack"))]
    JobCheck.objects.create(
        job=job, tenant=job.tenant, cause=CheckCause.PUBLISH, outcome="hold", score=40, findings=findings
    )
    case = claim_case(actor=moderator, case=held(job))

    form = page_of(enter(moderator), case).context["deciding"].form

    assert (form.initial["ground"], form.initial["article"]) == ("terms", "")


def test_accounts_that_look_like_one_are_named(moderator, enter, job):
    other = JobFactory(published=True)
    for each in (job, other):
        Trace.objects.create(job=each, tenant=each.tenant, kind=TraceKind.CONTACT, value=7)

    text = page_of(enter(moderator), held(job)).content.decode()

    assert other.employer.legal_name in text
    assert "The same contact details" in text


def test_admin_shows_what_is_known_of_a_file_but_no_bytes(moderator, enter):
    document = DocumentFactory()
    case = open_case(kind=CaseKind.REPORT, target_kind=TargetKind.DOCUMENT, target_id=document.pk)
    client = enter(moderator)

    text = page_of(client, case).content.decode()

    assert document.name in text
    assert "/download/" not in text
    assert client.get(f"/api/v1/documents/{document.pk}/download/").status_code == 404
    assert not [model for model in admin.site._registry if model._meta.app_label == "documents"]


def test_marked_words_stay_in_their_line(moderator, enter, checked):
    page = page_of(enter(moderator), held(checked))

    look = page.context["look"]
    assert "".join(piece.text for piece in look.description) == checked.description
    text = page.content.decode().partition('<p class="desk-text" dir="auto">')[2].partition("</p>")[0]
    assert text.count("\n") == checked.description.count("\n")


@pytest.mark.parametrize(
    ("status", "is_there"), [("published", True), ("in_review", False), ("closed", False)]
)
def test_only_what_readers_see_is_linked(moderator, enter, job, status, is_there):
    type(job).objects.filter(pk=job.pk).update(status=status)

    page = page_of(enter(moderator), held(job))

    assert (f'href="/jobs/{job.pk}/"' in page.content.decode()) is is_there
