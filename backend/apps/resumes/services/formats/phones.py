"""Phone numbers as people write them."""

import phonenumbers

from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

HOME = "NL"


def read_phone(taker: Taker, pointer: str, value: object, country: str) -> str:
    """The number in E.164; without country code it is one of `country`, or else of the Netherlands."""
    text = taker.text(pointer, value)
    region = country if country in phonenumbers.SUPPORTED_REGIONS else HOME
    try:
        number = phonenumbers.parse(text, region) if text else None
    except phonenumbers.NumberParseException:
        number = None
    if number is None or not phonenumbers.is_possible_number(number):
        taker.leave(pointer, text, WhyUnread.NOT_UNDERSTOOD)
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
