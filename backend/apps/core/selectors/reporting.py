"""What a report may read."""

from collections.abc import Iterator

from django.apps import apps

from apps.core.models.privacy import declaration_of


def list_reporting_columns() -> Iterator[tuple[str, str]]:
    """List (table, column) of every column that says nothing about a person, by the models' own declarations."""
    for model in apps.get_models():
        privacy = declaration_of(model)
        for field in model._meta.concrete_fields if privacy else ():
            if privacy and field.name in privacy.plain:
                yield model._meta.db_table, str(field.column)
