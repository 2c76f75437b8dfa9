"""Where each kind of notice has its facts from: by the id of what it is about; None: nothing is left to say."""

from collections.abc import Callable, Mapping
from uuid import UUID

from apps.notifications.enums import Kind
from apps.notifications.services.facts.accounts import (
    challenge_facts,
    choice_facts,
    device_facts,
    way_back_facts,
)
from apps.notifications.services.facts.alerts import describe_alert
from apps.notifications.services.facts.applications import application_facts, step_facts
from apps.notifications.services.facts.approaches import approach_facts
from apps.notifications.services.facts.documents import document_facts
from apps.notifications.services.facts.employers import grace_facts
from apps.notifications.services.facts.endings import ending_facts
from apps.notifications.services.facts.interviews import interview_facts
from apps.notifications.services.facts.jobs import closing_facts, posting_facts
from apps.notifications.services.facts.leaving import describe_plan, describe_refusal
from apps.notifications.services.facts.messages import conversation_facts
from apps.notifications.services.facts.moderation import (
    appeal_facts,
    held_facts,
    report_facts,
    statement_facts,
)
from apps.notifications.services.facts.tenants import (
    invitation_facts,
    organization_facts,
    role_facts,
    token_facts,
)

K = Kind
FACTS: Mapping[Kind, Callable[[UUID], Mapping[str, str] | None]] = {
    K.VERIFY_EMAIL: challenge_facts,
    K.MAGIC_LINK: challenge_facts,
    K.ACCOUNT_EXISTS: challenge_facts,
    K.SESSION_REVOKED: device_facts,
    K.PASSWORD_RESET: challenge_facts,
    K.PASSWORD_CHANGED: way_back_facts,
    K.SESSIONS_ENDED: device_facts,
    K.FACTOR_ADDED: device_facts,
    K.FACTOR_REMOVED: device_facts,
    K.RECOVERY_CODES_RENEWED: device_facts,
    K.RECOVERY_CODE_USED: device_facts,
    K.PASSKEY_COPIED: device_facts,
    K.IDENTITY_LINKED: device_facts,
    K.PHONE_LOST: device_facts,
    K.INVITATION: invitation_facts,
    K.ROLE_CHANGED: role_facts,
    K.MEMBERSHIP_ENDED: organization_facts,
    K.API_TOKEN_CREATED: token_facts,
    K.ERASURE_PLANNED: describe_plan,
    K.ERASURE_REFUSED: describe_refusal,
    K.CANDIDATE_APPROACHED: approach_facts,
    K.NEW_APPLICATION: application_facts,
    K.APPLICATION_RECEIVED: application_facts,
    K.APPLICATION_VIEWED: step_facts,
    K.APPLICATION_SHORTLISTED: step_facts,
    K.APPLICATION_INVITED: step_facts,
    K.APPLICATION_OFFERED: step_facts,
    K.APPLICATION_REJECTED: step_facts,
    K.APPLICATION_JOB_CLOSED: step_facts,
    K.APPLICATION_ACCEPTED: step_facts,
    K.APPLICATION_WITHDRAWN: step_facts,
    K.APPLICATION_EXPIRED: ending_facts,
    K.APPLICATION_HIRED: step_facts,
    K.ANSWER_DUE: application_facts,
    K.JOB_FILLED: posting_facts,
    K.JOB_ENDED: closing_facts,
    K.INTERVIEW_PROPOSED: interview_facts,
    K.INTERVIEW_CHOSEN: interview_facts,
    K.INTERVIEW_DECLINED: interview_facts,
    K.INTERVIEW_CANCELLED: interview_facts,
    K.NEW_MESSAGE: conversation_facts,
    K.CONTACT_AGREED: conversation_facts,
    K.JOB_ALERT: describe_alert,
    K.FEED_PAUSED: organization_facts,
    K.WEBHOOK_OFF: organization_facts,
    K.MAIL_STOPPED: choice_facts,
    K.TELEGRAM_UNLINKED: choice_facts,
    K.CHANNEL_TEST: choice_facts,
    K.REPORT_RECEIVED: report_facts,
    K.REPORT_DECIDED: report_facts,
    K.DECISION_ABOUT_YOU: statement_facts,
    K.JOB_REFUSED: statement_facts,
    K.JOB_NO_LONGER_LAWFUL: statement_facts,
    K.APPEAL_DECIDED: appeal_facts,
    K.JOB_HELD: held_facts,
    K.JOB_SOON_UNLAWFUL: held_facts,
    K.VERIFICATION_IN_DANGER: grace_facts,
    K.VERIFICATION_LOST_APPLICANT: application_facts,
    K.DOCUMENT_WAITING: document_facts,
    K.DOCUMENT_REFUSED: document_facts,
}

__all__ = ["FACTS"]
