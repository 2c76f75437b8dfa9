"""What people choose by: not each kind of notice, but what it belongs to."""

from collections.abc import Mapping

from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.notifications.enums.kind import Kind

K = Kind


class Category(models.TextChoices):
    """What a kind of notice belongs to."""

    SECURITY = "security", _("Safety of your account")
    ACCOUNT = "account", _("Your account and your roles")
    APPLICATIONS = "applications", _("Applications")
    INTERVIEWS = "interviews", _("Interviews")
    MESSAGES = "messages", _("Messages")
    ALERTS = "alerts", _("New jobs in your saved searches")
    ORGANIZATION = "organization", _("Your organization")
    DECISIONS = "decisions", _("Your reports, and decisions of ours")


C = Category
# A statement of reasons has to arrive (DSA 17).
CRITICAL = frozenset({C.SECURITY, C.DECISIONS})  # nobody may turn it off, and it waits for no morning
CATEGORIES: Mapping[Category, tuple[Kind, ...]] = {
    C.SECURITY: (
        K.VERIFY_EMAIL, K.MAGIC_LINK, K.ACCOUNT_EXISTS, K.SESSION_REVOKED, K.PASSWORD_RESET, K.PASSWORD_CHANGED,
        K.SESSIONS_ENDED, K.FACTOR_ADDED, K.FACTOR_REMOVED, K.RECOVERY_CODES_RENEWED, K.RECOVERY_CODE_USED,
        K.PASSKEY_COPIED, K.IDENTITY_LINKED, K.PHONE_LOST, K.API_TOKEN_CREATED, K.ERASURE_PLANNED,
        K.ERASURE_REFUSED, K.CHANNEL_TEST,
    ),
    C.ACCOUNT: (
        K.ROLE_CHANGED, K.MEMBERSHIP_ENDED, K.MAIL_STOPPED, K.TELEGRAM_UNLINKED, K.DIGEST,
        K.DOCUMENT_WAITING, K.DOCUMENT_REFUSED,
    ),
    C.APPLICATIONS: (
        K.CANDIDATE_APPROACHED, K.NEW_APPLICATION, K.APPLICATION_RECEIVED, K.APPLICATION_VIEWED,
        K.APPLICATION_SHORTLISTED,
        K.APPLICATION_INVITED, K.APPLICATION_OFFERED, K.APPLICATION_REJECTED, K.APPLICATION_JOB_CLOSED,
        K.APPLICATION_ACCEPTED, K.APPLICATION_WITHDRAWN, K.APPLICATION_EXPIRED, K.APPLICATION_HIRED,
        K.ANSWER_DUE, K.VERIFICATION_LOST_APPLICANT,
    ),
    C.INTERVIEWS: (
        K.INTERVIEW_PROPOSED, K.INTERVIEW_CHOSEN, K.INTERVIEW_DECLINED, K.INTERVIEW_CANCELLED,
    ),
    C.MESSAGES: (K.NEW_MESSAGE, K.CONTACT_AGREED),
    C.ALERTS: (K.JOB_ALERT,),
    C.DECISIONS: (
        K.REPORT_RECEIVED, K.REPORT_DECIDED, K.DECISION_ABOUT_YOU, K.APPEAL_DECIDED, K.JOB_HELD, K.JOB_REFUSED,
        K.JOB_NO_LONGER_LAWFUL, K.JOB_SOON_UNLAWFUL,
    ),
    C.ORGANIZATION: (K.INVITATION, K.FEED_PAUSED, K.WEBHOOK_OFF, K.JOB_FILLED, K.JOB_ENDED, K.VERIFICATION_IN_DANGER),
}  # fmt: skip
_CATEGORY = {kind: category for category, kinds in CATEGORIES.items() for kind in kinds}


def category_of(kind: str) -> Category:
    """Say what the kind of notice belongs to."""
    return _CATEGORY[Kind(kind)]
