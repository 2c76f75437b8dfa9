from procrastinate.contrib.django import app


@app.task(queue="events")
def mail_about_application(*, application_id):
    """Nobody takes it here."""


@app.task(queue="events")
def call_webhooks(*, application_id):
    """Nobody takes it here."""
