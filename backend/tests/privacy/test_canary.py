"""S8: what somebody tells us stands where it must and nowhere else, and after erasure nowhere at all."""

import io
import logging
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.utils import timezone
from structlog.stdlib import ProcessorFormatter

from apps.applications.enums import ApplicationStatus
from apps.privacy import services, tasks
from apps.users import services as users
from apps.users.models import User
from fakes import sms
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory
from tests.privacy.canary import EMAIL, PERSONAL, Canary
from tests.privacy.scan import find_everywhere

pytestmark = pytest.mark.django_db
LOGGERS = [None, *logging.root.manager.loggerDict]


@pytest.fixture
def provider(settings):
    """The fake SMS provider, running; settings point at it."""
    with sms.running(slow_seconds=5.0) as running:
        settings.SMS_BACKEND, settings.SMS_API_URL = "twilio", running.base_url
        settings.SMS_ACCOUNT, settings.SMS_SECRET, settings.SMS_SENDER = "AC1", "secret", "SafeJob"
        yield running


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """Everything that any logger says, at the level of debugging, as it leaves the house."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    formatter = dict(settings.LOGGING["formatters"]["json"])
    handler.setFormatter(formatter.pop("()", ProcessorFormatter)(**formatter))
    loggers = [logging.getLogger(name) for name in LOGGERS]
    before = [(logger, logger.level) for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    logging.root.addHandler(handler)
    yield written
    logging.root.removeHandler(handler)
    for logger, level in before:
        logger.setLevel(level)


@pytest.fixture
def canary(run_jobs, mailoutbox, provider) -> Canary:
    """Somebody who did everything; an employer invited them."""
    return Canary(run_jobs=run_jobs, mailbox=mailoutbox, phone=provider)


def live_through(canary: Canary, client_for) -> None:
    """From registration to the wish to go."""
    job = JobFactory(published=True)
    recruiter = MembershipFactory(organization=job.tenant).user
    canary.register()
    canary.sign_in()
    canary.prove_phone()
    canary.write_profile()
    application = canary.apply(job)
    invited = client_for(recruiter).post(
        f"/api/v1/applications/{application.pk}/invite/",
        {"reason": "Come by, kanarek."},
        format="json",
        headers={"Idempotency-Key": "kept-answer-2"},
    )
    assert invited.json()["contact"]["email"] == EMAIL
    canary.run_jobs()
    export = canary.take_data()
    assert export["tables"]["applications.Application"]["rows"][0]["status"] == ApplicationStatus.INVITED
    canary.add_factors()
    canary.leave()


def stored_in_redis() -> str:
    """All keys and values of this test."""
    client = cache.client.get_client()  # type: ignore[attr-defined]  # django-redis has it
    prefix = f"*{settings.CACHES['default']['KEY_PREFIX']}*"
    return "\n".join(f"{key!r} {client.get(key)!r}" for key in client.scan_iter(prefix))


def hits(text: str, words: list[str]) -> list[str]:
    return [word for word in words if word.casefold() in text.casefold()]


def test_nobody_logs_queues_or_caches_what_the_canary_says(canary, client_for, logged) -> None:
    live_through(canary, client_for)

    words = [*PERSONAL, *canary.secrets]
    said = logged.getvalue()
    assert "api/v1/me/export/" in said  # the logs are real ones
    assert '"level":"debug"' in said
    assert hits(said, words) == []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT string_agg(args::text || coalesce(lock, '') || coalesce(queueing_lock, ''), ' ')"
            " FROM procrastinate_jobs"
        )
        queued = cursor.fetchone()[0]
    assert str(canary.user.pk) in queued  # ids, and only those
    assert hits(queued, words) == []
    assert hits(stored_in_redis(), words) == []


def test_refusals_repeat_nothing(canary, client_for) -> None:
    live_through(canary, client_for)

    assert len(canary.answers) >= 3
    assert hits("\n".join(canary.answers), [*PERSONAL, *canary.secrets]) == []


def test_our_own_mistakes_tell_nothing_either(canary, logged, monkeypatch, client_for, mailoutbox) -> None:
    canary.register()
    canary.sign_in()
    mailoutbox.clear()

    def fail(**facts: object) -> None:
        raise RuntimeError(f"duplicate key: {EMAIL} {canary.secrets[-1]}")

    monkeypatch.setattr(users, "update_profile", fail)
    canary.browser.raise_request_exception = False
    answer = canary.browser.patch("/api/v1/auth/me/", {"name": "Kanarka"}, format="json")

    assert answer.status_code == 500
    words = [*PERSONAL, *canary.secrets]
    assert "RuntimeError" in logged.getvalue()
    assert hits(logged.getvalue(), words) == []
    assert hits(answer.content.decode(), words) == []
    assert mailoutbox == []


def test_secrets_are_stored_nowhere_in_clear(canary, client_for) -> None:
    live_through(canary, client_for)
    long_ones = [secret for secret in canary.secrets if len(secret) > 8]

    assert len(long_ones) > 8
    assert find_everywhere(long_ones) == set()


def test_after_erasure_nothing_is_left_but_the_audit_stub(canary, client_for, run_jobs) -> None:
    live_through(canary, client_for)
    user_id = canary.user.pk
    found = find_everywhere(PERSONAL)
    assert {"users_phone.number", "users_passkey.name", "applications_application.letter"} <= found
    assert {"candidates_candidateevent.about", "core_idempotentanswer.body"} <= found

    _end_requests()
    User.objects.filter(pk=user_id).update(erase_at=timezone.now())
    tasks.every_night.func(timestamp=0)
    run_jobs()
    _forget_done_jobs()

    assert find_everywhere(PERSONAL) == set()
    assert find_everywhere([str(user_id)]) == {"core_auditentry.object_id"}
    assert not services.erase_person(user_id=user_id)


def _forget_done_jobs() -> None:
    """What the worker does with jobs that succeeded."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE status = 'doing'")


def _end_requests() -> None:
    """In life their transactions have ended, and with them what they told the history's triggers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_id', '', true)")
