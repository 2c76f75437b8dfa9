"""What people write to our bot, where Telegram cannot post it to us."""

from django.conf import settings
from procrastinate.contrib.django import app

from apps.notifications import services


@app.task(name="notifications.hear_telegram", queue="notices", queueing_lock="notifications.hear_telegram")
def hear_telegram(timestamp: int, **_: object) -> None:
    """Ask Telegram, unless it posts to us (TELEGRAM_WEBHOOK_SECRET) or there is no bot."""
    if settings.TELEGRAM_BOT_TOKEN and not settings.TELEGRAM_WEBHOOK_SECRET:
        services.telegram.poll_telegram()


# Six jobs a minute, so only where somebody needs them. The last field of the time is seconds.
if settings.TELEGRAM_BOT_TOKEN and not settings.TELEGRAM_WEBHOOK_SECRET:
    app.periodic(cron="* * * * * */10")(hear_telegram)
