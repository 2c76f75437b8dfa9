"""The base of every app's configuration."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig


class HouseConfig(AppConfig):
    """An app of the house: its handlers subscribe when Django is ready.

    Import the module, not this class, in an app's `apps.py` (`from apps.core import config`): with two
    configuration classes in sight Django silently takes neither.
    """

    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Import the app's handlers, which subscribes them."""
        module = f"{self.name}.handlers"
        if find_spec(module):
            import_module(module)
