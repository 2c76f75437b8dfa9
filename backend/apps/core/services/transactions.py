"""Where a transaction must not be, and where two must not be at once."""

from django.db import connection, transaction

TAKE_TURNS = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


def refuse_open_transaction() -> None:
    """Raise RuntimeError inside of a transaction: its locks would be held while a server of others takes its time."""
    with transaction.atomic(durable=True):
        pass


def take_turns(name: str) -> None:
    """Wait until no other transaction is in this turn; the caller's own ends with its transaction.

    :param name: "app.what", with an id behind it where only those about one thing must take turns
    """
    with connection.cursor() as cursor:
        cursor.execute(TAKE_TURNS, [name])
