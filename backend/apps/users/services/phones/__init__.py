"""Phone numbers: a code by SMS proves one. Nothing on the platform needs a phone."""

from apps.users.services.phones.remove import remove_phone
from apps.users.services.phones.request import (
    NumberNotReachable,
    PhonesUnavailable,
    request_phone_code,
)
from apps.users.services.phones.send import PhoneCodePostponed, send_phone_code
from apps.users.services.phones.verify import PhoneCodeRefused, verify_phone

__all__ = [
    "NumberNotReachable",
    "PhoneCodePostponed",
    "PhoneCodeRefused",
    "PhonesUnavailable",
    "remove_phone",
    "request_phone_code",
    "send_phone_code",
    "verify_phone",
]
