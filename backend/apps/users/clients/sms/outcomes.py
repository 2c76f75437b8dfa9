"""How a message can fail to arrive. None of them says the number or the text: they end up in logs."""


class SmsNotAccepted(Exception):
    """The provider surely did not take it (no connection, busy, our account): send it again later."""


class SmsRefused(Exception):
    """The provider will not send to this number (no mobile, unsubscribed): sending again changes nothing."""


class SmsOutcomeUnknown(Exception):
    """The connection broke after the message was handed over: it may or may not go out."""
