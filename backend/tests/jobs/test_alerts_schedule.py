"""When people are written to: digests by the clock of Amsterdam, and never in quiet hours."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from apps.jobs.enums import AlertFrequency
from apps.jobs.models import Alert, SavedSearch
from apps.jobs.services.alerts.schedule import AMSTERDAM, find_due_time, is_quiet, leave_quiet_hours
from tests.factories.saved import SavedSearchFactory
from tests.jobs.alerting import look, publish


def search(frequency: AlertFrequency, start: str = "21:00", end: str = "08:00") -> SavedSearch:
    quiet = {"quiet_from": time.fromisoformat(start), "quiet_until": time.fromisoformat(end)}
    return SavedSearch(frequency=frequency, **quiet)


def wall(text: str) -> datetime:
    """A moment as the clock in Amsterdam shows it."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("frequency", "now", "due"),
    [
        ("at_once", "2026-11-21T14:00", "2026-11-21T14:00"),
        ("at_once", "2026-11-21T20:59", "2026-11-21T20:59"),
        ("at_once", "2026-11-21T21:00", "2026-11-22T08:00"),
        ("at_once", "2026-11-22T07:59", "2026-11-22T08:00"),
        ("at_once", "2026-11-22T08:00", "2026-11-22T08:00"),
        ("daily", "2026-11-21T07:59", "2026-11-21T08:00"),
        ("daily", "2026-11-21T08:00", "2026-11-22T08:00"),
        ("weekly", "2026-11-21T12:00", "2026-11-23T08:00"),  # a Saturday
        ("weekly", "2026-11-23T08:00", "2026-11-30T08:00"),
        # The clocks change in the nights of 29 March and 25 October 2026: eight o'clock stays eight o'clock.
        ("daily", "2026-03-28T09:00", "2026-03-29T08:00"),
        ("daily", "2026-10-24T09:00", "2026-10-25T08:00"),
        ("weekly", "2026-03-23T09:00", "2026-03-30T08:00"),
        ("at_once", "2026-03-28T22:00", "2026-03-29T08:00"),
        ("at_once", "2026-10-24T22:00", "2026-10-25T08:00"),
    ],
)
def test_due(frequency: str, now: str, due: str) -> None:
    found = find_due_time(search(AlertFrequency(frequency)), after=wall(now).astimezone(UTC))

    assert found == wall(due)


def test_never_is_never_due() -> None:
    assert find_due_time(search(AlertFrequency.NEVER), after=datetime.now(UTC)) is None


@pytest.mark.parametrize(
    ("start", "end", "now", "due"),
    [
        (
            "06:00",
            "15:00",
            "2026-11-21T05:00",
            "2026-11-21T15:00",
        ),  # works at night, sleeps when digests go out
        ("00:00", "00:00", "2026-11-21T05:00", "2026-11-21T08:00"),  # equal: no quiet hours
        ("22:00", "08:30", "2026-11-21T05:00", "2026-11-21T08:30"),
    ],
)
def test_digest_waits_for_the_end_of_quiet_hours(start: str, end: str, now: str, due: str) -> None:
    found = find_due_time(search(AlertFrequency.DAILY, start, end), after=wall(now).astimezone(UTC))

    assert found == wall(due)


def test_quiet_hours_that_end_in_the_hour_that_is_left_out_end_with_it() -> None:
    """On 29 March 2026 there is no half past two."""
    quiet = search(AlertFrequency.AT_ONCE, "22:00", "02:30")

    found = leave_quiet_hours(quiet, at=wall("2026-03-29T01:00").astimezone(UTC))

    assert found == wall("2026-03-29T03:30")


def test_quiet_hours_that_end_in_the_hour_that_comes_twice() -> None:
    """On 25 October 2026 half past two comes twice; somebody who asks between the two does not wait a day."""
    quiet = search(AlertFrequency.AT_ONCE, "22:00", "02:30")
    second = wall("2026-10-25T02:15").replace(fold=1)

    found = leave_quiet_hours(quiet, at=second.astimezone(UTC))

    assert found - second.astimezone(UTC) == timedelta(minutes=15)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    start=st.times(), end=st.times(),
    at=st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),
    frequency=st.sampled_from([AlertFrequency.AT_ONCE, AlertFrequency.DAILY, AlertFrequency.WEEKLY]),
)  # fmt: skip
def test_due_time_is_never_quiet_never_past_and_near(
    start: time, end: time, at: datetime, frequency: AlertFrequency
) -> None:
    one = SavedSearch(frequency=frequency, quiet_from=start, quiet_until=end)

    due = find_due_time(one, after=at)

    assert due is not None
    assert due >= at
    assert not is_quiet(one, at=due)
    assert due - at <= timedelta(days=9 if frequency == AlertFrequency.WEEKLY else 3)


# --- the same, through the worker, with the clock turned

NIGHT = {"quiet_from": "21:00", "quiet_until": "08:00"}


def turn(time_machine: object, text: str) -> None:
    time_machine.move_to(wall(text).astimezone(UTC), tick=False)  # type: ignore[attr-defined]  # the fixture has no type


@pytest.mark.django_db
def test_alert_at_once_waits_until_the_morning(time_machine) -> None:
    turn(time_machine, "2026-03-28T20:30")
    SavedSearchFactory(**NIGHT)
    publish(at=wall("2026-03-28T23:00").astimezone(UTC))

    turn(time_machine, "2026-03-28T23:05")
    at_night = look()
    turn(time_machine, "2026-03-29T07:59")
    before_eight = look()
    turn(time_machine, "2026-03-29T08:01")
    in_the_morning = look()

    assert (at_night, before_eight, in_the_morning) == (0, 0, 1)


@pytest.mark.django_db
def test_daily_digest_gathers_a_day(time_machine) -> None:
    turn(time_machine, "2026-10-24T09:00")
    search = SavedSearchFactory(
        daily=True, told_until=wall("2026-10-24T08:00"), due_at=wall("2026-10-25T08:00"), **NIGHT
    )
    for hour in ("2026-10-24T10:00", "2026-10-24T18:00", "2026-10-25T04:00"):
        publish(at=wall(hour).astimezone(UTC))

    turn(time_machine, "2026-10-25T07:59")
    early = look()
    turn(time_machine, "2026-10-25T08:00")
    on_time = look()
    publish(at=wall("2026-10-25T08:30").astimezone(UTC))
    turn(time_machine, "2026-10-25T09:00")
    later = look()

    assert (early, on_time, later) == (0, 1, 0)
    assert Alert.objects.get().found == 3
    search.refresh_from_db()
    assert search.due_at == wall("2026-10-26T08:00")


@pytest.mark.django_db
def test_weekly_digest_comes_on_monday(time_machine) -> None:
    turn(time_machine, "2026-10-19T08:30")
    SavedSearchFactory(weekly=True, told_until=wall("2026-10-19T08:00"), due_at=wall("2026-10-26T08:00"))
    publish(at=wall("2026-10-20T10:00").astimezone(UTC))

    days = []
    for day in range(20, 27):
        turn(time_machine, f"2026-10-{day}T08:00")
        days.append(look())

    assert days == [0, 0, 0, 0, 0, 0, 1]


@pytest.mark.django_db
def test_digest_without_news_is_not_sent_later_in_the_day(time_machine) -> None:
    turn(time_machine, "2026-10-20T08:00")
    SavedSearchFactory(daily=True, told_until=wall("2026-10-19T08:00"), due_at=wall("2026-10-20T08:00"))

    nothing = look()
    publish(at=wall("2026-10-20T10:00").astimezone(UTC))
    turn(time_machine, "2026-10-20T10:05")

    assert (nothing, look()) == (0, 0)
