"""Nobody decides about what is theirs, by whatever door it comes."""

import pytest

from apps.moderation.enums import Action, AppealSide, CaseKind, TargetKind
from apps.moderation.errors import OwnMatter
from apps.moderation.models import Case
from apps.moderation.selectors.concern import is_concerned
from apps.moderation.services import appeal_report, claim_case, claim_next_case, decide_case
from tests.factories.messaging import MessageFactory
from tests.factories.moderation import AppealFactory, CaseFactory, ReportFactory
from tests.factories.tenants import MembershipFactory
from tests.moderation.conftest import LAW, claimed

pytestmark = pytest.mark.django_db


def test_own_appeal_is_for_somebody_else(staff, moderator, shop):
    reporter = staff()
    told = ReportFactory(reporter=reporter, case__about=shop.job)
    decide_case(actor=moderator, case=claimed(told.case, moderator), action=Action.NONE, reasons=LAW)
    told.refresh_from_db()
    appeal_report(report=told, text="They asked me again.")  # with the receipt alone, nobody signed in

    with pytest.raises(OwnMatter):
        claim_case(actor=reporter, case=Case.objects.get(kind=CaseKind.APPEAL))
    assert claim_next_case(actor=reporter) is None


def test_whose_report_led_to_the_decision_does_not_decide_the_appeal_against_it(staff, shop):
    reporter, appellant = staff(), staff()
    appeal = AppealFactory(decision__about=shop.job, side=AppealSide.AFFECTED, appellant=appellant)
    ReportFactory(case=appeal.decision.case, reporter=reporter)

    assert is_concerned(user=reporter, case=appeal.case)
    assert is_concerned(user=appellant, case=appeal.case)
    assert not is_concerned(user=staff(), case=appeal.case)


def test_both_sides_of_a_conversation_leave_it_to_others(staff):
    message = MessageFactory()
    colleague = MembershipFactory(organization=message.conversation.tenant, user=staff()).user
    about = {
        TargetKind.MESSAGE: message.pk,
        TargetKind.CONVERSATION: message.conversation_id,
        TargetKind.APPLICATION: message.conversation.application_id,
    }

    for kind, target_id in about.items():
        case = CaseFactory(about=None, target_kind=kind, target_id=target_id)
        assert is_concerned(user=colleague, case=case), kind
        assert is_concerned(user=message.conversation.applicant, case=case), kind
        assert not is_concerned(user=staff(), case=case), kind
