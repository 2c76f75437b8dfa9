"""Which tables nobody takes anything out of."""

from collections.abc import Iterator

from django.apps import apps


def list_append_only_tables() -> Iterator[str]:
    """List the tables whose models say `is_append_only = True`: the application adds rows and reads them, no more."""
    for model in apps.get_models():
        if getattr(model, "is_append_only", False):
            yield model._meta.db_table
