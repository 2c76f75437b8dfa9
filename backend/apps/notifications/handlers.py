"""Facts from below become mails: one job per mail and person."""

from apps.applications.events import ApplicationStatusChanged, ApplicationSubmitted
from apps.core.events import Event, subscribe
from apps.notifications import selectors, tasks
from apps.notifications.enums import Mail
from apps.users.events import (
    EmailVerificationRequested,
    MagicLinkRequested,
    PasswordChanged,
    PasswordResetRequested,
    SecondFactorChanged,
    SessionFamilyRevoked,
    SessionsRevoked,
)


@subscribe(EmailVerificationRequested)
def send_verification(event: EmailVerificationRequested) -> None:
    """Send the link that proves the address, or tell that it has an account already."""
    _enqueue(event, selectors.get_challenge_news(challenge_id=event.challenge_id))


@subscribe(MagicLinkRequested)
def send_magic_link(event: MagicLinkRequested) -> None:
    """Send the link and the code to sign in with."""
    _enqueue(event, selectors.get_challenge_news(challenge_id=event.challenge_id))


@subscribe(SessionFamilyRevoked)
def warn_owner_of_session(event: SessionFamilyRevoked) -> None:
    """Warn that somebody else may have used the session."""
    _enqueue(event, selectors.get_session_news(user_id=event.user_id, session_id=event.session_id))


@subscribe(PasswordResetRequested)
def send_password_reset(event: PasswordResetRequested) -> None:
    """Send the link to choose a new password."""
    _enqueue(event, selectors.get_challenge_news(challenge_id=event.challenge_id))


@subscribe(PasswordChanged)
def tell_owner_of_password(event: PasswordChanged) -> None:
    """Tell the owner, in case it was somebody else."""
    _enqueue(event, selectors.get_account_news(user_id=event.user_id, mail=Mail.PASSWORD_CHANGED))


@subscribe(SessionsRevoked)
def tell_owner_of_sessions(event: SessionsRevoked) -> None:
    """Tell the owner that devices were signed out on purpose."""
    _enqueue(event, *selectors.list_ending_news(user_id=event.user_id, reason=event.reason))


@subscribe(SecondFactorChanged)
def tell_owner_of_second_factor(event: SecondFactorChanged) -> None:
    """Tell the owner, in case it was somebody else."""
    mail = selectors.MAIL_OF_FACTOR_CHANGE[event.change]
    _enqueue(event, selectors.get_account_news(user_id=event.user_id, mail=mail))


@subscribe(ApplicationSubmitted)
def tell_about_application(event: ApplicationSubmitted) -> None:
    """Confirm to the candidate, and tell those at the employer who may decide."""
    _enqueue(event, *selectors.list_submission_news(application_id=event.application_id))


@subscribe(ApplicationStatusChanged)
def tell_other_side(event: ApplicationStatusChanged) -> None:
    """Tell the side that did not take the step."""
    _enqueue(event, selectors.get_step_news(entry_id=event.entry_id))


def _enqueue(event: Event, *news: selectors.News) -> None:
    for one in news:
        for user in one.recipients:
            tasks.send_mail.defer(
                event_id=str(event.event_id),
                mail=one.mail.value,
                recipient_id=str(user.pk),
                about_id=str(one.about_id),
            )
