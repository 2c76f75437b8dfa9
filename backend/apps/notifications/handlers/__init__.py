"""Facts from below become notices.

The dotted names of handlers stand in queue and inbox: those in this file stay here.
"""

from apps.applications.events import ApplicationStatusChanged, ApplicationSubmitted
from apps.core.events import subscribe
from apps.jobs.events import AlertRaised
from apps.notifications import selectors, tasks
from apps.notifications.enums import Kind
from apps.notifications.handlers import (
    above,
    channels,
    documents,
    employers,
    hiring,
    messages,
    moderation,
    tracking,
)
from apps.notifications.handlers.telling import tell
from apps.tenants.events import ApiTokenCreated, InvitationSent, MemberLeft, MemberRoleChanged
from apps.users.events import (
    EmailVerificationRequested,
    ErasureRefused,
    ErasureRequested,
    IdentityLinked,
    MagicLinkRequested,
    PasswordChanged,
    PasswordResetRequested,
    PhoneLost,
    SecondFactorChanged,
    SessionFamilyRevoked,
    SessionsRevoked,
)

__all__ = ["above", "channels", "documents", "employers", "hiring", "messages", "moderation", "tracking"]


@subscribe(EmailVerificationRequested)
def send_verification(event: EmailVerificationRequested) -> None:
    """Send the link that proves the address, or tell that it has an account already."""
    tell(event, selectors.get_challenge_news(challenge_id=event.challenge_id))


@subscribe(MagicLinkRequested)
def send_magic_link(event: MagicLinkRequested) -> None:
    """Send the link and the code to sign in with."""
    tell(event, selectors.get_challenge_news(challenge_id=event.challenge_id))


@subscribe(SessionFamilyRevoked)
def warn_owner_of_session(event: SessionFamilyRevoked) -> None:
    """Warn that somebody else may have used the session."""
    tell(event, selectors.get_session_news(user_id=event.user_id, session_id=event.session_id))


@subscribe(PasswordResetRequested)
def send_password_reset(event: PasswordResetRequested) -> None:
    """Send the link to choose a new password."""
    tell(event, selectors.get_challenge_news(challenge_id=event.challenge_id))


@subscribe(PasswordChanged)
def tell_owner_of_password(event: PasswordChanged) -> None:
    """Tell the owner, in case it was somebody else."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.PASSWORD_CHANGED))


@subscribe(IdentityLinked)
def tell_owner_of_identity(event: IdentityLinked) -> None:
    """Tell the owner, in case it was somebody else."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.IDENTITY_LINKED))


@subscribe(PhoneLost)
def tell_owner_of_phone(event: PhoneLost) -> None:
    """Tell the owner that the number is somebody else's now."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.PHONE_LOST))


@subscribe(SessionsRevoked)
def tell_owner_of_sessions(event: SessionsRevoked) -> None:
    """Tell the owner that devices were signed out on purpose."""
    tell(event, *selectors.list_ending_news(user_id=event.user_id, reason=event.reason))


@subscribe(SecondFactorChanged)
def tell_owner_of_second_factor(event: SecondFactorChanged) -> None:
    """Tell the owner, in case it was somebody else."""
    kind = selectors.MAIL_OF_FACTOR_CHANGE[event.change]
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=kind))


@subscribe(InvitationSent)
def send_invitation(event: InvitationSent) -> None:
    """Ask the owner of an address, who may have no account, to act for an organization."""
    tasks.send_invitation.defer(event_id=str(event.event_id), invitation_id=str(event.invitation_id))


@subscribe(MemberRoleChanged)
def tell_member_of_role(event: MemberRoleChanged) -> None:
    """Tell a member what they may do now."""
    tell(event, selectors.get_role_news(membership_id=event.membership_id))


@subscribe(MemberLeft)
def tell_former_member(event: MemberLeft) -> None:
    """Tell somebody that they act for the organization no more, in case it was not their wish."""
    news = selectors.get_leaving_news(organization_id=event.organization_id, user_id=event.user_id)
    tell(event, news)


@subscribe(ApiTokenCreated)
def tell_maker_of_token(event: ApiTokenCreated) -> None:
    """Tell the member in whose name a program may act, in case it was somebody else."""
    tell(event, selectors.get_token_news(api_token_id=event.api_token_id))


@subscribe(ErasureRequested)
def tell_of_erasure(event: ErasureRequested) -> None:
    """Tell when the account will be erased, and the way back."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.ERASURE_PLANNED))


@subscribe(ErasureRefused)
def tell_of_refused_erasure(event: ErasureRefused) -> None:
    """Tell why the account is still there."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.ERASURE_REFUSED))


@subscribe(ApplicationSubmitted)
def tell_about_application(event: ApplicationSubmitted) -> None:
    """Confirm to the candidate, and tell those at the employer who may decide."""
    tell(event, *selectors.list_submission_news(application_id=event.application_id))


@subscribe(ApplicationStatusChanged)
def tell_other_side(event: ApplicationStatusChanged) -> None:
    """Tell the side that did not take the step."""
    tell(event, selectors.get_step_news(entry_id=event.entry_id))


@subscribe(AlertRaised)
def send_alert(event: AlertRaised) -> None:
    """Tell somebody what is new in a saved search."""
    tell(event, selectors.get_alert_news(alert_id=event.alert_id))
