"""One case: what is shown of it, claiming, deciding with a look at the statement, and the next one."""

import pytest

from apps.core.models import AuditEntry
from apps.jobs.enums import JobStatus
from apps.jobs.services import change_job
from apps.moderation.enums import CaseState, Category
from apps.moderation.models import Case, Decision, Statement
from apps.moderation.services import appeal_decision, claim_case
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.moderation.desk.conftest import report

QUEUE = "/admin/moderation/case/"
FORM = {
    "action": "hide",
    "facts": "The pay in the text is lower than the law allows.",
    "ground": "law",
    "article": "WML 7",
    "note": "Second time this month.",
    "tell": "on",
}


def page_of(case: Case) -> str:
    return f"{QUEUE}{case.pk}/change/"


def decide(client, case, button="sure", **fields):
    return client.post(f"{QUEUE}{case.pk}/decide/", {**FORM, **fields, button: "yes"})


@pytest.fixture
def owner(job):
    return MembershipFactory(organization=job.tenant, user__language="nl").user


@pytest.fixture
def claimed(reported, moderator):
    return claim_case(actor=moderator, case=reported)


def test_case_shows_what_was_reported_and_who_read_it_is_written_down(moderator, enter, reported):
    client = enter(moderator)

    text = client.get(page_of(reported)).content.decode()
    client.get(page_of(reported))

    assert "They pay less." in text
    assert "Anonymous" in text
    assert "Evidence" in text
    reads = AuditEntry.objects.filter(action="moderation.read_reports")
    assert [(entry.actor, entry.object_id) for entry in reads] == [(moderator, reported.pk)]


def test_only_who_claimed_it_sees_how_to_ask_the_reporter(moderator, enter, reported):
    reported.reports.update(contact="ania@example.test")
    client = enter(moderator)

    before = client.get(page_of(reported)).content.decode()
    claim_case(actor=moderator, case=reported)
    after = client.get(page_of(reported)).content.decode()

    assert "ania@example.test" not in before
    assert "ania@example.test" in after


def test_who_has_not_claimed_is_asked_to(moderator, enter, reported):
    client = enter(moderator)

    text = client.get(page_of(reported)).content.decode()
    refused = decide(client, reported)

    assert "Claim this case first." in text
    assert 'name="facts"' not in text
    assert refused.status_code == 200
    assert not Decision.objects.exists()


def test_case_is_claimed_and_given_back(moderator, enter, reported):
    client = enter(moderator)

    client.post(f"{QUEUE}{reported.pk}/claim/")
    reported.refresh_from_db()
    assert reported.claimed_by == moderator

    back = client.post(f"{QUEUE}{reported.pk}/release/")
    reported.refresh_from_db()
    assert (back.url, reported.state) == (QUEUE, CaseState.OPEN)


def test_colleague_who_is_later_reads_why_not(moderator, senior, enter, claimed):
    answer = enter(senior).post(f"{QUEUE}{claimed.pk}/claim/", follow=True)

    assert "A colleague is looking at this case." in answer.content.decode()


def test_preview_says_it_in_the_language_of_the_reader_and_decides_nothing(moderator, enter, claimed, owner):
    page = decide(enter(moderator), claimed, "preview")

    (statement,) = page.context["deciding"].statements
    assert (statement.language, statement.readers) == ("nl", 1)
    assert FORM["facts"] in statement.text
    assert FORM["facts"] in page.content.decode()
    assert not Decision.objects.exists()


def test_preview_is_what_is_sent(moderator, enter, claimed, owner):
    client = enter(moderator)
    (shown,) = decide(client, claimed, "preview").context["deciding"].statements

    decide(client, claimed)

    assert Statement.objects.get().text == shown.text


def test_decision_is_carried_out_and_the_next_case_follows(moderator, enter, claimed, owner, job):
    other = report(JobFactory(published=True))

    answer = decide(enter(moderator), claimed)

    assert answer.url == page_of(other)
    job.refresh_from_db()
    decision = Decision.objects.get()
    assert job.status == JobStatus.PAUSED
    assert (decision.decided_by, decision.action, decision.article) == (moderator, "hide", "WML 7")
    other.refresh_from_db()
    assert other.claimed_by == moderator


def test_last_case_leads_to_the_empty_queue(moderator, enter, claimed, owner):
    assert decide(enter(moderator), claimed).url == QUEUE


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"facts": "short"}, "at least 10 characters"),
        ({"article": ""}, "Say which article"),
        ({"action": "approve"}, "Select a valid choice"),
        ({"action": ""}, "This field is required"),
    ],
)
def test_decision_without_reasons_comes_back_with_what_was_typed(moderator, enter, claimed, fields, why):
    page = decide(enter(moderator), claimed, **fields)

    text = page.content.decode()
    assert why in text
    assert "Second time this month." in text
    assert not Decision.objects.exists()


def test_senior_case_is_not_there_for_others(moderator, enter, job):
    case = report(job, Category.THREATS)
    client = enter(moderator)

    assert client.get(page_of(case)).status_code == 404
    assert client.post(f"{QUEUE}{case.pk}/claim/").status_code == 404
    assert decide(client, case).status_code == 404


def test_senior_case_tells_nobody_unless_asked_to(senior, enter, job, owner):
    case = claim_case(actor=senior, case=report(job, Category.THREATS))
    client = enter(senior)

    page = client.get(page_of(case))
    shown = decide(client, case, "preview", tell="")
    decide(client, case, tell="")

    assert page.context["deciding"].form.initial["tell"] is False
    assert "0800 5151" in page.content.decode()
    assert "Nobody is told of this decision." in shown.content.decode()
    assert not Statement.objects.exists()
    assert Decision.objects.get().is_silent


def test_what_the_employer_changed_stands_side_by_side(moderator, enter, reported, owner, job):
    change_job(actor=owner, job=job, description="You pack heavy boxes. Call Jan.")

    page = enter(moderator).get(page_of(reported))

    change = next(change for change in page.context["changes"] if change.label == "description")
    assert [part.text for part in change.after if part.is_changed] == ["heavy "]
    assert "<ins>heavy </ins>" in page.content.decode()


def test_nobody_decides_about_a_text_that_came_after_the_look(moderator, enter, claimed, owner, job):
    client = enter(moderator)
    seen = client.get(page_of(claimed)).context["deciding"].form.initial["seen"]
    change_job(actor=owner, job=job, description="You pack heavy boxes. Call Jan.")

    refused = decide(client, claimed, seen=seen)
    again = decide(client, claimed, seen=refused.context["deciding"].form["seen"].value())

    assert "Somebody changed this after you opened it." in refused.content.decode()
    assert "heavy boxes" in refused.content.decode()
    assert again.status_code == 302
    assert Decision.objects.count() == 1


def test_appeal_is_decided_by_somebody_else(moderator, senior, enter, claimed, owner, job):
    decide(enter(moderator), claimed, action="remove")
    appeal = appeal_decision(
        appellant=owner, decision=Decision.objects.get(), text="The pay was a typing error."
    )
    answer = {
        "action": "restore",
        "answer": "You are right, it was a mistake.",
        "sure": "yes",
        **{"facts": FORM["facts"]},
    }
    answer |= {"ground": "law", "article": "WML 7"}
    first, second = enter(moderator), enter(senior)

    first.post(f"{QUEUE}{appeal.case_id}/claim/")
    refused = first.post(f"{QUEUE}{appeal.case_id}/decide/", answer)
    first.post(f"{QUEUE}{appeal.case_id}/release/")
    second.post(f"{QUEUE}{appeal.case_id}/claim/")
    page = second.get(f"{QUEUE}{appeal.case_id}/change/")
    done = second.post(f"{QUEUE}{appeal.case_id}/decide/", answer)

    assert "You made the first decision." in refused.content.decode()
    assert "The pay was a typing error." in page.content.decode()
    assert "They pay less." in page.content.decode()
    assert done.status_code == 302
    appeal.refresh_from_db()
    assert (appeal.outcome, appeal.decided_by) == ("upheld", senior)


def test_gone_target_still_has_its_evidence(moderator, enter, reported):
    Case.objects.filter(pk=reported.pk).update(target_id="00000000-0000-7000-8000-000000000000")

    text = enter(moderator).get(page_of(reported)).content.decode()

    assert "It does not exist any more." in text
    assert "Order picker" in text


def test_claims_are_asked_for_by_form_only(moderator, enter, reported):
    assert enter(moderator).get(f"{QUEUE}{reported.pk}/claim/").status_code == 405
