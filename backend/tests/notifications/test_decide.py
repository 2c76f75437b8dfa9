"""The table of who hears what by which way, and when."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from apps.notifications.enums import CATEGORIES, CRITICAL, MAIL_ONLY, Category, Channel, Kind, category_of
from apps.notifications.services.clock import end_of_quiet, next_time
from apps.notifications.services.decide import Route, decide
from apps.notifications.services.reader import Reader

APP, MAIL, TELEGRAM, PUSH = Channel.IN_APP, Channel.EMAIL, Channel.TELEGRAM, Channel.PUSH
ALL = frozenset({MAIL, TELEGRAM, PUSH})
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NIGHT = datetime(2026, 11, 21, 23, tzinfo=UTC)  # midnight in Amsterdam
MORNING = datetime(2026, 11, 22, 6, tzinfo=UTC)  # seven in Amsterdam
SLEEPS = {"quiet_from": time(22), "quiet_to": time(7)}
AMSTERDAM, NEW_YORK = ZoneInfo("Europe/Amsterdam"), ZoneInfo("America/New_York")


def told(kind: Kind, at: datetime = NOON, **choices) -> dict[Channel, Route]:
    reader = Reader(**{"reachable": ALL, **choices})
    return {route.channel: route for route in decide(kind=kind, reader=reader, at=at)}


def test_every_kind_belongs_to_one_category():
    kinds = [kind for kinds in CATEGORIES.values() for kind in kinds]

    assert sorted(kinds) == sorted(Kind)
    assert set(CATEGORIES) == set(Category)


def test_nobody_who_chose_nothing_misses_anything():
    assert set(told(Kind.APPLICATION_INVITED)) == {APP, MAIL, TELEGRAM, PUSH}
    assert all(route.not_before is None for route in told(Kind.APPLICATION_INVITED).values())


def test_who_cannot_be_reached_that_way_is_not_tried():
    assert set(told(Kind.APPLICATION_INVITED, reachable=frozenset({PUSH}))) == {APP, PUSH}


@pytest.mark.parametrize("kind", sorted(MAIL_ONLY))
def test_secret_goes_by_mail_alone_and_at_once(kind):
    assert told(kind, at=NIGHT, **SLEEPS, off=frozenset({(category_of(kind), MAIL)})) == {
        MAIL: Route(channel=MAIL)
    }


@pytest.mark.parametrize("kind", [k for k in Kind if category_of(k) in CRITICAL and k not in MAIL_ONLY])
def test_critical_passes_quiet_hours_and_summaries(kind):
    routes = told(kind, at=NIGHT, **SLEEPS, daily=frozenset(Category))

    assert set(routes) == {APP, MAIL, TELEGRAM, PUSH}
    assert all(route.not_before is None and not route.is_gathered for route in routes.values())


def test_mail_about_safety_and_the_own_list_cannot_be_turned_off():
    off = frozenset((category, channel) for category in Category for channel in Channel)

    assert set(told(Kind.PASSWORD_CHANGED, off=off)) == {APP, MAIL}
    assert set(told(Kind.JOB_ALERT, off=off)) == {APP}


def test_what_is_turned_off_for_one_category_stays_on_for_others():
    off = frozenset({(Category.MESSAGES, PUSH)})

    assert PUSH not in told(Kind.NEW_MESSAGE, off=off)
    assert PUSH in told(Kind.APPLICATION_INVITED, off=off)


def test_quiet_hours_put_everything_off_but_the_list():
    routes = told(Kind.APPLICATION_INVITED, at=NIGHT, **SLEEPS)

    assert routes[APP].not_before is None
    assert {routes[channel].not_before for channel in (MAIL, TELEGRAM, PUSH)} == {MORNING}
    assert not any(route.is_gathered for route in routes.values())


def test_quiet_hours_are_those_of_the_readers_zone():
    routes = told(Kind.APPLICATION_INVITED, at=NIGHT, **SLEEPS, zone=NEW_YORK)

    assert routes[MAIL].not_before is None, "it is six in the evening in New York"


def test_daily_waits_for_the_summary_when_the_day_begins():
    daily = frozenset({Category.APPLICATIONS})

    at_seven = told(Kind.APPLICATION_INVITED, daily=daily, **SLEEPS)[MAIL]
    at_eight = told(Kind.APPLICATION_INVITED, daily=daily)[MAIL]

    assert at_seven == Route(channel=MAIL, not_before=MORNING, is_gathered=True)
    assert at_eight.not_before == MORNING + timedelta(hours=1)
    assert not told(Kind.NEW_MESSAGE, daily=daily)[MAIL].is_gathered


@pytest.mark.parametrize(("minutes", "is_next_day"), [(20, False), (15, True), (1, True), (-1, True)])
def test_summary_that_is_about_to_go_out_takes_nothing_more(minutes, is_next_day):
    eight = datetime(2026, 11, 22, 7, tzinfo=UTC)

    route = told(Kind.JOB_ALERT, at=eight - timedelta(minutes=minutes), daily=frozenset({Category.ALERTS}))[
        MAIL
    ]

    assert route.not_before == eight + timedelta(days=is_next_day)


def test_messages_wait_whether_they_are_read():
    routes = told(Kind.NEW_MESSAGE)

    assert routes[MAIL].not_before == NOON + timedelta(minutes=5)
    assert routes[PUSH].not_before == routes[TELEGRAM].not_before == NOON + timedelta(seconds=20)


def test_next_mail_about_a_conversation_comes_an_hour_after_the_last():
    later = NOON + timedelta(minutes=50)

    assert told(Kind.NEW_MESSAGE, mail_after=later)[MAIL].not_before == later
    assert told(Kind.NEW_MESSAGE, mail_after=later)[PUSH].not_before == NOON + timedelta(seconds=20)


def test_message_that_waits_into_the_quiet_hours_waits_for_their_end():
    just_before = datetime(2026, 11, 21, 20, 57, tzinfo=UTC)

    assert told(Kind.NEW_MESSAGE, at=just_before, **SLEEPS)[MAIL].not_before == MORNING
    assert told(Kind.NEW_MESSAGE, at=just_before, **SLEEPS)[PUSH].not_before < MORNING


@pytest.mark.parametrize(
    ("at", "end"),
    [
        ("2026-11-21T20:59:59", None),
        ("2026-11-21T21:00:00", "2026-11-22T06:00:00"),
        ("2026-11-22T05:59:59", "2026-11-22T06:00:00"),
        ("2026-11-22T06:00:00", None),
        # The night in which the clock goes forward has one hour less, the other way round one more.
        ("2026-03-28T22:00:00", "2026-03-29T05:00:00"),
        ("2026-03-29T04:59:59", "2026-03-29T05:00:00"),
        ("2026-03-29T05:00:00", None),
        ("2026-10-24T20:00:00", "2026-10-25T06:00:00"),
        ("2026-10-25T05:59:59", "2026-10-25T06:00:00"),
    ],
)
def test_quiet_night_in_amsterdam(at, end):
    found = end_of_quiet(at=_utc(at), quiet_from=time(22), quiet_to=time(7), zone=AMSTERDAM)

    assert found == (_utc(end) if end else None)


@pytest.mark.parametrize(
    ("at", "end"),
    [
        ("2026-11-21T12:30:00", "2026-11-21T13:00:00"),
        ("2026-11-21T13:00:00", None),
        ("2026-11-21T11:59:59", None),
    ],
)
def test_quiet_hour_at_noon(at, end):
    found = end_of_quiet(at=_utc(at), quiet_from=time(13), quiet_to=time(14), zone=AMSTERDAM)

    assert found == (_utc(end) if end else None)


def test_quiet_hours_that_end_in_an_hour_that_there_is_not_end_after_it():
    end = end_of_quiet(
        at=_utc("2026-03-29T00:30:00"), quiet_from=time(22), quiet_to=time(2, 30), zone=AMSTERDAM
    )

    assert end == _utc("2026-03-29T01:30:00"), "half past two is skipped: it is half past three"


def test_next_time_is_never_now():
    eight = _utc("2026-11-21T07:00:00")

    assert next_time(after=eight, clock=time(8), zone=AMSTERDAM) == eight + timedelta(days=1)
    assert next_time(after=eight - timedelta(seconds=1), clock=time(8), zone=AMSTERDAM) == eight


def _utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)
