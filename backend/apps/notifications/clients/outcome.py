"""How handing something over to the outside world may end, other than well."""


class NotAccepted(Exception):
    """The other side surely did not take it (no connection, busy): send it again later.

    :param retry_after: seconds that the other side asked us to wait; None if it said nothing
    """

    def __init__(self, reason: str = "", *, retry_after: int | None = None) -> None:
        super().__init__(reason)
        self.retry_after = retry_after


class Refused(Exception):
    """The other side refused it for good: sending it again changes nothing."""


class OutcomeUnknown(Exception):
    """The connection broke after it was handed over: it may or may not have been taken."""
