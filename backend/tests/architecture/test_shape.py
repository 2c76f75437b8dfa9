"""What import-linter cannot see: upward foreign keys, sizes, names. The floors are read from pyproject.toml."""

import ast
import statistics
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.db import models

from config.environment import BACKEND

CONTRACTS = tomllib.loads((BACKEND / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
ORDER = next(contract for contract in CONTRACTS if contract["id"] == "app-order")["layers"]
FLOORS = {
    name.strip().strip("()"): len(ORDER) - level
    for level, layer in enumerate(ORDER)
    for name in layer.split("|")
}
SOURCES = sorted(path for path in BACKEND.glob("apps/**/*.py") if "migrations" not in path.parts)
MIGRATIONS = sorted(path for path in BACKEND.glob("apps/*/migrations/*.py") if path.stem != "__init__")
USER = "users.User"  # AuditableModel's created_by and updated_by: the one exception


def house_models() -> list[type[models.Model]]:
    """All models of the house, history tables left out: triggers write those."""
    return [
        model
        for model in apps.get_models()
        if model.__module__.startswith("apps.") and not hasattr(model, "pgh_tracked_model")
    ]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions of a file."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of the body, the docstring left out."""
    body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def test_every_app_has_a_floor() -> None:
    folders = {path.name for path in (BACKEND / "apps").iterdir() if (path / "__init__.py").exists()}

    assert folders <= set(FLOORS)


@pytest.mark.parametrize("model", house_models(), ids=lambda model: model._meta.label)
def test_foreign_keys_point_down(model: type[models.Model]) -> None:
    own = model._meta.app_label
    for field in model._meta.get_fields():
        if not isinstance(field, models.ForeignKey) or field.remote_field.model._meta.app_label not in FLOORS:
            continue
        target = field.remote_field.model._meta
        is_actor = target.label == USER and field.name in ("created_by", "updated_by", "actor")
        assert target.app_label == own or FLOORS[target.app_label] < FLOORS[own] or is_actor, field


def test_no_foreign_key_is_given_as_a_string() -> None:
    given = [
        f"{path.relative_to(BACKEND)}:{node.lineno}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("ForeignKey", "OneToOneField", "ManyToManyField")
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and node.args[0].value != "self"
    ]

    assert not given


def test_files_stay_small() -> None:
    sizes = {path: len(path.read_text().splitlines()) for path in SOURCES}
    filled = sorted(size for size in sizes.values() if size)

    assert not {path.name: size for path, size in sizes.items() if size > 400}
    assert filled[int(len(filled) * 0.95)] <= 200
    assert statistics.median(filled) <= 50


def test_functions_stay_small() -> None:
    lengths = {f"{path.name}:{node.name}": length(node) for path in SOURCES for node in functions(path)}

    assert not {name: lines for name, lines in lengths.items() if lines > 50}
    assert statistics.median(lengths.values()) <= 6


def test_view_methods_translate_and_no_more() -> None:
    views = [path for path in SOURCES if "api" in path.parts and "core" not in path.parts]
    long = {
        f"{path.relative_to(BACKEND)}:{node.name}": length(node)
        for path in views
        for node in functions(path)
        if node.name in ("get", "post", "put", "patch", "delete") and length(node) > 10
    }

    assert not long


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_migration_has_a_name_that_says_something(path: Path) -> None:
    number, _, name = path.stem.partition("_")

    assert number.isdigit()
    assert name
    assert not name.startswith("auto")


def test_every_door_but_cores_api_is_private() -> None:
    private = next(contract for contract in CONTRACTS if contract["id"] == "api-is-private")

    assert private["modules"] == ["apps.*.api"]
    assert private["ignore_imports"] == ["apps.** -> apps.core.api.**"]
