"""Asking for a code."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from phonenumbers import PhoneNumberType, number_type, region_code_for_number
from phonenumbers.phonenumber import PhoneNumber

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.users.clients import sms
from apps.users.events import PhoneCodeRequested
from apps.users.models import PhoneChallenge, User
from apps.users.services.origin import Origin
from apps.users.services.phones.limits import count_message

LIFETIME = timedelta(minutes=10)
MOBILE = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}


class NumberNotReachable(DomainError):
    """The number is not a mobile one of a country that we send messages to."""

    code = "number_not_reachable"
    message = _("We cannot send a message to this number. Please use the number of a mobile phone.")


class PhonesUnavailable(DomainError):
    """This installation has no provider of text messages."""

    code, status = "phones_unavailable", 503
    message = _("We cannot send text messages at the moment. You can use everything without a phone number.")


def request_phone_code(*, user: User, number: PhoneNumber, origin: Origin) -> None:
    """Send a code to the number; whether somebody else has proven it before is not to be seen.

    Only the newest code of an account counts. Call it outside of a transaction, because it counts.

    :raises PhonesUnavailable: if nothing can be sent
    :raises NumberNotReachable: if it is no mobile number, or of a country that is not in SMS_COUNTRIES
    :raises TooManyAttempts: when this account, number or network asks too often
    """
    if not sms.is_connected():
        raise PhonesUnavailable
    if number_type(number) not in MOBILE or region_code_for_number(number) not in settings.SMS_COUNTRIES:
        raise NumberNotReachable(field="number")
    count_message(user=user, number=str(number), origin=origin)
    with transaction.atomic():
        challenge = PhoneChallenge.objects.create(
            user=user, number=number, expires_at=timezone.now() + LIFETIME
        )
        publish(PhoneCodeRequested(challenge_id=challenge.pk))
