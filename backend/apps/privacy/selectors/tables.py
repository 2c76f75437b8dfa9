"""Every table there is, with what it says of itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db import models

from apps.core.models.libraries import LIBRARIES, NO_TABLES
from apps.core.models.privacy import Privacy, declaration_of

Model = type[models.Model]


@dataclass(frozen=True)
class Table:
    """A model, what it says about people, and the model of its history, if it has one."""

    model: Model
    privacy: Privacy
    history: Any = None

    @property
    def label(self) -> str:
        """As Django writes it: users.User."""
        return self.model._meta.label


def list_models() -> list[Model]:
    """List the models that stand for a table, those below before those that refer to them; no history tables."""
    found = (model for model in apps.get_models() if not model._meta.proxy and not is_history(model))
    return [model for model in found if model._meta.label not in NO_TABLES]


def is_history(model: Model) -> bool:
    """Tell whether it is a table that triggers write."""
    return hasattr(model, "pgh_tracked_model")


def find_declaration(model: Model) -> Privacy | None:
    """Find what the model says, or what is said for it; None if nobody says anything."""
    return declaration_of(model) or LIBRARIES.get(model._meta.label)


@cache
def list_tables() -> tuple[Table, ...]:
    """List every declared table, those below first."""
    told = ((model, find_declaration(model)) for model in list_models())
    histories = _histories(apps.get_models())
    return tuple(Table(model, privacy, histories.get(model)) for model, privacy in told if privacy)


def _histories(models_: Iterable[Model]) -> dict[Model, Model]:
    return {model.pgh_tracked_model: model for model in models_ if is_history(model)}  # type: ignore[attr-defined]  # is_history looked


def field_names(model: Model) -> list[str]:
    """Name the columns of a table, and its lists of other rows."""
    return [field.name for field in (*model._meta.fields, *model._meta.many_to_many)]
