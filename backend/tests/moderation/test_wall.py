"""Who was reported reads nothing of it, whatever question they put to the database."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction
from django.utils import timezone

from apps.core.services import acting_for
from apps.moderation.models import Appeal, Case, Decision, Evidence, Report, Statement, TrustedFlagger
from apps.moderation.selectors import find_report
from apps.privacy.selectors.retention import get_rule
from apps.privacy.services.retention import keep_rule
from tests.factories.moderation import (
    AppealFactory,
    DecisionFactory,
    EvidenceFactory,
    ReportFactory,
    StatementFactory,
    TrustedFlaggerFactory,
)
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db
ALL = (Appeal, Case, Decision, Evidence, Report, Statement, TrustedFlagger)


@pytest.fixture
def everything(shop):
    """A case with all that may hang on it."""
    decision = DecisionFactory(about=shop.job)
    report = ReportFactory(case=decision.case)
    EvidenceFactory(case=decision.case)
    AppealFactory(decision=decision, appellant=shop.owner)
    StatementFactory(decision=decision, recipient=shop.owner)
    TrustedFlaggerFactory()
    return report


def seen(**scope):
    with behind_the_wall(), acting_for(**scope):
        return {model.__name__ for model in ALL if model.objects.exists()}


def test_each_sees_their_own(shop, everything):
    assert seen(user_id=shop.owner.pk) == {"Decision", "Statement", "Appeal"}
    assert seen(user_id=shop.recruiter.pk) == {"Decision", "Appeal"}
    assert seen(user_id=everything.reporter_id) == {"Report"}
    assert seen(tenant_id=shop.job.tenant_id) == set()
    assert seen(secret_hash="x") == set()


def test_receipt_opens_one_report(everything):
    ReportFactory()

    with behind_the_wall():
        found = find_report(receipt=everything.receipt)
        nothing = find_report(receipt="2222-2222-2222-2222")

    assert (found, nothing) == (everything, None)


def test_silent_decision_is_seen_by_nobody(shop):
    DecisionFactory(about=shop.job, is_silent=True)

    assert seen(user_id=shop.owner.pk) == set()


def test_nobody_outside_writes(shop, everything):
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        behind_the_wall(),
        transaction.atomic(),
        acting_for(user_id=shop.owner.pk),
    ):
        StatementFactory._meta.model.objects.create(
            decision_id=Decision.objects.get().pk,
            recipient=shop.owner,
            language="en",
            text="Nothing happened.",
        )
    with behind_the_wall(), acting_for(user_id=everything.reporter_id), connection.cursor() as cursor:
        cursor.execute("UPDATE moderation_report SET outcome = 'upheld'")
        assert cursor.rowcount == 0


def test_all_of_a_case_goes_a_year_after_it_ended(everything):
    year = timezone.now() - timedelta(days=365)
    Case.objects.filter(appeal__isnull=True).update(decided_at=year)
    rule = get_rule("cases")

    assert rule.find_due(timezone.now()).count() == 0, "an appeal still waits"
    Case.objects.filter(appeal__isnull=False).update(state="decided", decided_at=year)
    assert rule.find_due(timezone.now() - timedelta(seconds=1)).count() == 0
    keep_rule(name="cases")

    assert [model.__name__ for model in ALL if model.objects.exists()] == ["TrustedFlagger"]
