"""Who is told what about a fact."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from apps.applications.enums import ApplicationStatus, Side
from apps.applications.models import Application, TimelineEntry
from apps.notifications.enums import Kind
from apps.tenants.enums import WHO_MAY, Capability
from apps.tenants.selectors import list_member_users
from apps.users.enums import ChallengeKind, FactorChange, RevokeReason
from apps.users.models import Challenge, User
from apps.users.selectors import list_addressees

S = ApplicationStatus
MAIL_OF_CHALLENGE: Mapping[str, Kind] = {
    ChallengeKind.VERIFY_EMAIL: Kind.VERIFY_EMAIL,
    ChallengeKind.MAGIC_LINK: Kind.MAGIC_LINK,
    ChallengeKind.ALREADY_REGISTERED: Kind.ACCOUNT_EXISTS,
    ChallengeKind.RESET_PASSWORD: Kind.PASSWORD_RESET,
}
MAIL_OF_FACTOR_CHANGE: Mapping[str, Kind] = {
    FactorChange.ADD_AUTHENTICATOR: Kind.FACTOR_ADDED,
    FactorChange.REMOVE_AUTHENTICATOR: Kind.FACTOR_REMOVED,
    FactorChange.ADD_PASSKEY: Kind.FACTOR_ADDED,
    FactorChange.REMOVE_PASSKEY: Kind.FACTOR_REMOVED,
    FactorChange.RENEW_RECOVERY_CODES: Kind.RECOVERY_CODES_RENEWED,
    FactorChange.USE_RECOVERY_CODE: Kind.RECOVERY_CODE_USED,
    FactorChange.REFUSE_COPIED_PASSKEY: Kind.PASSKEY_COPIED,
}
MAIL_TO_CANDIDATE: Mapping[str, Kind] = {
    S.VIEWED: Kind.APPLICATION_VIEWED,
    S.SHORTLISTED: Kind.APPLICATION_SHORTLISTED,
    S.INVITED: Kind.APPLICATION_INVITED,
    S.OFFERED: Kind.APPLICATION_OFFERED,
    S.HIRED: Kind.APPLICATION_HIRED,
    S.REJECTED: Kind.APPLICATION_REJECTED,
    S.EXPIRED: Kind.APPLICATION_EXPIRED,
}
MAIL_TO_EMPLOYER: Mapping[str, Kind] = {
    S.ACCEPTED: Kind.APPLICATION_ACCEPTED,
    S.WITHDRAWN: Kind.APPLICATION_WITHDRAWN,
}


@dataclass(frozen=True, kw_only=True)
class News:
    """One notice, the people who get it, and the row that it is about."""

    kind: Kind
    recipients: Iterable[User]
    about_id: UUID


def get_challenge_news(*, challenge_id: UUID) -> News:
    """Get the mail that answers the challenge; nobody gets it if the address has no account."""
    challenge = Challenge.objects.get(pk=challenge_id)
    return News(
        kind=MAIL_OF_CHALLENGE[challenge.kind],
        recipients=list_addressees(challenge_id=challenge_id),
        about_id=challenge_id,
    )


def get_session_news(*, user_id: UUID, session_id: UUID) -> News:
    """Get the warning that a session was ended, for its owner."""
    owner = User.objects.filter(is_active=True, pk=user_id)
    return News(kind=Kind.SESSION_REVOKED, recipients=owner, about_id=session_id)


def get_account_news(*, user_id: UUID, kind: Kind) -> News:
    """Get a mail about an account, for its owner."""
    return News(kind=kind, recipients=User.objects.filter(is_active=True, pk=user_id), about_id=user_id)


def get_asked_news(*, user_id: UUID, kind: Kind, about_id: UUID) -> News:
    """Get a notice about anything, for one person."""
    return News(kind=kind, recipients=User.objects.filter(is_active=True, pk=user_id), about_id=about_id)


def list_ending_news(*, user_id: UUID, reason: str) -> list[News]:
    """List the mail about sessions that somebody ended on purpose; none if another mail tells why they ended."""
    is_silent = reason not in (RevokeReason.ENDED_BY_OWNER, RevokeReason.ENDED_BY_STAFF)
    return [] if is_silent else [get_account_news(user_id=user_id, kind=Kind.SESSIONS_ENDED)]


def list_submission_news(*, application_id: UUID) -> list[News]:
    """List the two mails about a new application: to its candidate, and to those who may decide on it."""
    application = Application.objects.select_related("tenant").get(pk=application_id)
    return [
        News(
            kind=Kind.APPLICATION_RECEIVED,
            recipients=list_candidate_of(application),
            about_id=application_id,
        ),
        News(kind=Kind.NEW_APPLICATION, recipients=list_deciders_of(application), about_id=application_id),
    ]


def get_step_news(*, entry_id: UUID) -> News:
    """Get the mail about a step of an application, for the side that did not take it."""
    entry = TimelineEntry.objects.select_related("application__tenant").get(pk=entry_id)
    application = entry.application
    if entry.to_status in MAIL_TO_EMPLOYER:
        kind, recipients = MAIL_TO_EMPLOYER[entry.to_status], list_deciders_of(application)
    else:
        kind, recipients = MAIL_TO_CANDIDATE[entry.to_status], list_candidate_of(application)
    if entry.side == Side.SYSTEM and entry.to_status == S.REJECTED:  # by the release before
        kind = Kind.APPLICATION_JOB_CLOSED
    return News(kind=kind, recipients=recipients, about_id=entry_id)


def list_candidate_of(application: Application) -> QuerySet[User]:
    """List who applied: one person, or nobody."""
    return User.objects.filter(is_active=True, pk__in=[application.applicant_id])  # nobody, once erased


def list_deciders_of(application: Application) -> QuerySet[User]:
    """List the members of the employer who may decide on the application."""
    return list_member_users(
        organization=application.tenant, roles=WHO_MAY[Capability.DECIDE_ON_APPLICATIONS]
    )
