"""Jobs: seal every few seconds, look further back every hour, prove every night."""

from datetime import timedelta

from procrastinate.contrib.django import app

from apps.audit.services import anchor_chain, seal_entries, sweep_log, verify_audit

JUST_NOW = timedelta(minutes=5)
LATELY = timedelta(days=2)


@app.periodic(cron="* * * * * */5")  # the sixth field is the seconds
@app.task(name="audit.seal", queue="upkeep", queueing_lock="audit.seal")
def seal(timestamp: int, **_: object) -> None:
    """Chain what was written down just now."""
    seal_entries(within=JUST_NOW)


@app.periodic(cron="7 * * * *")
@app.task(name="audit.anchor", queue="upkeep", queueing_lock="audit.anchor")
def anchor(timestamp: int, **_: object) -> None:
    """Chain what came late, and sign where the chain ends."""
    seal_entries(within=LATELY)
    anchor_chain()


@app.periodic(cron="41 2 * * *")
@app.task(name="audit.verify", queue="upkeep", queueing_lock="audit.verify")
def verify(timestamp: int, **_: object) -> None:
    """Prove the whole chain; alarm the auditors if it does not hold."""
    verify_audit()


@app.periodic(cron="23 * * * *")
@app.task(name="audit.sweep_log", queue="upkeep", queueing_lock="audit.sweep_log")
def sweep(timestamp: int, **_: object) -> None:
    """Throw away old lines of the operational log."""
    sweep_log()
