"""Text messages to phones, through the provider that SMS_BACKEND names.

Three outcomes besides success, because an SMS cannot be taken back and costs money: it surely did not go out, it never
will, or nobody knows.
"""

from apps.users.clients.sms.outcomes import SmsNotAccepted, SmsOutcomeUnknown, SmsRefused
from apps.users.clients.sms.send import is_connected, send_sms

__all__ = ["SmsNotAccepted", "SmsOutcomeUnknown", "SmsRefused", "is_connected", "send_sms"]
