"""Django's entry for the app."""

from apps.core import config


class LedgerConfig(config.HouseConfig):
    """Subscribes the handler, as every app of the house does."""

    name = "tests.faults.ledger"
