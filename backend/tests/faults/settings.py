"""Development's settings with the ledger, an app that writes down each time it hears."""

from config.settings import development
from config.settings.development import *  # noqa: F403  that is how settings are built on others

INSTALLED_APPS = [*development.INSTALLED_APPS, "tests.faults.ledger"]
