"""Where a transaction must not be."""

from django.db import transaction


def refuse_open_transaction() -> None:
    """Raise RuntimeError inside of a transaction: its locks would be held while a server of others takes its time."""
    with transaction.atomic(durable=True):
        pass
