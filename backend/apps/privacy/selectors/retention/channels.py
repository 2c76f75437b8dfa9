"""Rules for the ways by which somebody is told."""

from datetime import timedelta

from apps.notifications.models import Bounce, MailStop, TelegramTicket
from apps.privacy.selectors.retention.rule import Rule, past

CHANNELS = (
    Rule(
        name="telegram_tickets",
        what="links to connect Telegram that ran out",
        lasts=timedelta(days=1),
        why="a second use must be noticed for as long as the first was good",
        find_due=past(TelegramTicket, "expires_at", timedelta(days=1)),
    ),
    Rule(
        name="bounces",
        what="notes of mail that came back",
        lasts=timedelta(days=90),
        why="to notice where mail comes back again and again",
        find_due=past(Bounce, "created_at", timedelta(days=90)),
    ),
    Rule(
        name="mail_stops",
        what="addresses that get no mail because it came back",
        lasts=timedelta(days=365),
        why="mail servers count what we send to mailboxes that are gone; after a year it is worth another try",
        find_due=past(MailStop, "created_at", timedelta(days=365)),
    ),
)
