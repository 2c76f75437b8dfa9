"""Times by the clock of a place, as moments and back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.applications.services.interviews import SlotsRefused
from apps.applications.services.interviews.slots import read_slots

AT = datetime(2026, 10, 1, tzinfo=UTC)
ZONES = st.sampled_from(
    [
        "Europe/Amsterdam",
        "Europe/Kyiv",
        "Europe/Lisbon",
        "Europe/Istanbul",
        "Australia/Lord_Howe",
        "America/New_York",
    ]
).map(ZoneInfo)
CLOCKS = st.datetimes(min_value=datetime(2026, 10, 3), max_value=datetime(2027, 3, 29), timezones=st.none())


@given(clock=CLOCKS, zone=ZONES)
def test_clock_at_the_place_shows_what_was_written_or_it_is_refused(clock: datetime, zone: ZoneInfo) -> None:
    offsets = {clock.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}

    if len(offsets) == 1:
        (moment,) = read_slots(slots=[clock], zone=zone, at=AT)
        assert moment.utcoffset() == timedelta(0)
        assert moment.astimezone(zone).replace(tzinfo=None) == clock
    else:
        with pytest.raises(SlotsRefused) as refused:
            read_slots(slots=[clock], zone=zone, at=AT)
        assert {error.code for error in refused.value.errors} <= {"no_such_time", "time_comes_twice"}


@pytest.mark.parametrize(
    ("zone", "clock", "code"),
    [
        ("Europe/Amsterdam", datetime(2026, 10, 25, 2), "time_comes_twice"),
        ("Europe/Amsterdam", datetime(2026, 10, 25, 3), None),
        ("Europe/Amsterdam", datetime(2027, 3, 28, 2, 59), "no_such_time"),
        ("Europe/Amsterdam", datetime(2027, 3, 28, 3), None),
        ("Europe/Lisbon", datetime(2026, 10, 25, 1, 30), "time_comes_twice"),
        ("Europe/Istanbul", datetime(2026, 10, 25, 2, 30), None),
    ],
)
def test_hour_of_the_change(zone: str, clock: datetime, code: str | None) -> None:
    try:
        read_slots(slots=[clock], zone=ZoneInfo(zone), at=AT)
        said = None
    except SlotsRefused as refusal:
        said = refusal.errors[0].code

    assert said == code


@given(clock=CLOCKS, hours=st.integers(min_value=-12, max_value=14), zone=ZONES)
def test_offset_leaves_no_doubt(clock: datetime, hours: int, zone: ZoneInfo) -> None:
    clock = clock.replace(tzinfo=UTC) - timedelta(hours=hours)
    written = clock.astimezone(ZoneInfo("Europe/Amsterdam"))

    assert read_slots(slots=[written], zone=zone, at=AT) == [clock]
