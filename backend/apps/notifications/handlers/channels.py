"""What becomes of the ways by which people are told."""

from apps.core.events import subscribe
from apps.notifications import selectors, services, tasks
from apps.notifications.enums import Channel, Kind
from apps.notifications.events import ChannelTestRequested, MailStopped, TelegramLost
from apps.notifications.handlers.telling import tell
from apps.users.events import EmailVerified, SessionRevoked


@subscribe(SessionRevoked)
def forget_browser(event: SessionRevoked) -> None:
    """Push nothing more to a browser where somebody signed out."""
    services.push.drop_browsers_of_session(session_id=event.session_id)


@subscribe(TelegramLost)
def tell_of_lost_telegram(event: TelegramLost) -> None:
    """Tell elsewhere that Telegram takes nothing any more."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.TELEGRAM_UNLINKED))


@subscribe(MailStopped)
def tell_of_stopped_mail(event: MailStopped) -> None:
    """Tell elsewhere why no mail comes any more."""
    tell(event, selectors.get_account_news(user_id=event.user_id, kind=Kind.MAIL_STOPPED))


@subscribe(ChannelTestRequested)
def send_test(event: ChannelTestRequested) -> None:
    """Send what somebody asked for, by that channel alone, whatever they chose for the others."""
    errand = services.Errand(
        event_id=event.event_id,
        kind=Kind.CHANNEL_TEST,
        channel=Channel(event.channel),
        recipient_id=event.user_id,
        about_id=event.user_id,
    )
    tasks.enqueue([errand])


@subscribe(EmailVerified)
def write_mail_again(event: EmailVerified) -> None:
    """Write to an address again whose owner got our mail."""
    services.bounces.lift_stop_of_user(user_id=event.user_id)
