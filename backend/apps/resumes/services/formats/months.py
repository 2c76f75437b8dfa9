"""Dates as files for programs write them."""

import re

from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

DATE = re.compile(r"^((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)(?:-\d\d)?(?:T.*)?$")
NOW = frozenset({"present", "current", "now"})


def read_month(taker: Taker, pointer: str, value: object) -> str:
    """Year and month of an ISO date; a day in it is let go."""
    text = taker.text(pointer, value)
    match = DATE.match(text)
    if not match and text.casefold() not in NOW:
        taker.leave(pointer, text, WhyUnread.NOT_UNDERSTOOD)
    return match[1] if match else ""
