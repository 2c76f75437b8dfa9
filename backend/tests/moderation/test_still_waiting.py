"""A job that only we can release is always in the queue."""

import pytest

from apps.jobs.enums import JobStatus
from apps.moderation.enums import Action, CaseKind
from apps.moderation.models import Case
from apps.moderation.services import decide_case
from tests.factories.moderation import TrustedFlaggerFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db


def waiting() -> Case:
    return Case.objects.undecided().get()


def test_what_was_held_is_released_from_the_queue(staff, moderator, shop, report):
    report(shop.job)

    decide_case(actor=moderator, case=claimed(waiting(), moderator), action=Action.HOLD, reasons=LAW)
    second = staff()
    assert waiting().kind == CaseKind.HELD_JOB
    decide_case(actor=second, case=claimed(waiting(), second), action=Action.RELEASE, reasons=LAW)

    shop.job.refresh_from_db()
    assert (shop.job.status, Case.objects.undecided().count()) == (JobStatus.PUBLISHED, 0)


def test_what_a_trusted_body_had_held_does_not_stay_hidden_unseen(moderator, shop, report):
    report(shop.job, by=TrustedFlaggerFactory().user)

    for _ in range(2):
        decide_case(actor=moderator, case=claimed(waiting(), moderator), action=Action.NONE, reasons=LAW)

    assert (waiting().kind, waiting().target_id) == (CaseKind.HELD_JOB, shop.job.pk)


def test_what_was_held_for_a_grave_reason_stays_with_senior_moderators(moderator, senior, shop, report):
    report(shop.job, category="threats")

    decide_case(actor=senior, case=claimed(waiting(), senior), action=Action.HOLD, reasons=LAW)

    assert waiting().is_senior
    assert list(Case.objects.visible_to(moderator)) == []
