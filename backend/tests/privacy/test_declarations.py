"""Every field of every table is declared, and the declarations are true."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, models
from django.test.utils import isolate_apps

from apps.core.models import AuditableModel, BaseModel
from apps.core.models.libraries import LIBRARIES
from apps.core.models.privacy import (
    AUDIT,
    FAILED_JOBS,
    FOR_GOOD,
    WITH_ACCOUNT,
    WITH_ORGANIZATION,
    Privacy,
    Stub,
)
from apps.privacy.selectors.forbidden import is_forbidden
from apps.privacy.selectors.gaps import list_gaps
from apps.privacy.selectors.retention import RULES
from apps.privacy.selectors.tables import is_history, list_models, list_tables
from apps.users.models import User
from config.environment import BACKEND

KEPT = {WITH_ACCOUNT, WITH_ORGANIZATION, FOR_GOOD, AUDIT, FAILED_JOBS, *(rule.name for rule in RULES)}
# The list of migrations and PostGIS's projections have no model.
WITHOUT_MODEL = {"django_migrations", "spatial_ref_sys"}


def histories() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if is_history(model)]


def test_every_field_of_every_table_is_declared_once() -> None:
    assert list_gaps([*list_models(), *histories()], rules=KEPT) == []


@pytest.mark.django_db
def test_no_table_of_the_database_is_forgotten() -> None:
    with connection.cursor() as cursor:
        tables = {name for name in connection.introspection.table_names(cursor)}
    through = {
        model._meta.db_table
        for model in apps.get_models(include_auto_created=True)
        if model._meta.auto_created
    }
    declared = {table.model._meta.db_table for table in list_tables()}
    written_by_triggers = {model._meta.db_table for model in histories()}

    assert tables - declared - through - written_by_triggers <= WITHOUT_MODEL


def test_no_declaration_of_a_library_is_stale() -> None:
    assert set(LIBRARIES) <= {model._meta.label for model in apps.get_models()}


def test_every_rule_is_used() -> None:
    assert {rule.name for rule in RULES} <= {table.privacy.kept for table in list_tables()}


@pytest.fixture
def gaps_of() -> Iterator[object]:
    with isolate_apps("apps.privacy"):
        yield lambda model: list_gaps([model], rules=KEPT)


def test_undeclared_field_is_found(gaps_of) -> None:
    class Diary(BaseModel):
        mood = models.TextField()
        weather = models.TextField()
        privacy = Privacy(personal={"mood": "to cheer you up"})

        class Meta:
            app_label = "privacy"

    assert gaps_of(Diary) == ["privacy.Diary: does not say what weather is"]


def test_model_without_a_declaration_is_found(gaps_of) -> None:
    class Diary(AuditableModel):
        class Meta:
            app_label = "privacy"

    assert gaps_of(Diary) == ["privacy.Diary: says nothing about whose data it holds"]


def test_stale_declaration_is_found(gaps_of) -> None:
    class Diary(BaseModel):
        privacy = Privacy(
            owners=("writer__user",),
            plain=("mood", "mood", "id"),
            kept="as_long_as_we_like",
            stub=Stub(why="why not", blanked={"weather": ""}),
        )

        class Meta:
            app_label = "privacy"

    assert gaps_of(Diary) == [
        "privacy.Diary: says twice what id is",
        "privacy.Diary: says twice what mood is",
        "privacy.Diary: speaks of mood, which it does not have",
        "privacy.Diary: no rule is called as_long_as_we_like",
        "privacy.Diary: there is nothing at writer__user",
        "privacy.Diary: there is nothing at weather",
    ]


@pytest.mark.parametrize(
    "name",
    """
    bsn bsn_number burgerservicenummer citizenServiceNumber sofi_nummer pesel EGN
    photo profile_photo photoUrl pasfoto foto_id zdjęcie avatar снимка фото
    nationality nationaliteit narodowość obywatelstwo cetățenie nacionalidad citizenship националност громадянство
    birth_date birthday dateOfBirth place_of_birth dob geboortedatum geboren_op data_urodzenia data_nasterii
    fecha_de_nacimiento дата_народження дата_рождения data_na_razhdane
    """.split(),  # noqa: SIM905  read as a text
)
def test_what_nobody_may_ask_is_found_in_any_spelling(gaps_of, name: str) -> None:
    model = type(
        "Passport",
        (models.Model,),
        {
            name: models.TextField(),
            "privacy": Privacy(plain=("id", name)),
            "Meta": type("Meta", (), {"app_label": "privacy"}),
            "__module__": __name__,
        },
    )

    assert gaps_of(model) == [f"privacy.Passport: nobody may ask {name}"]


@pytest.mark.parametrize(
    "name", ["minimum_age", "page", "stage", "language", "confirmed", "nickname", "dominion"]
)
def test_harmless_names_are_harmless(name: str) -> None:
    assert not is_forbidden(name)


def test_no_operation_of_the_api_asks_for_it_either() -> None:
    names = set(
        re.findall(r"^\s+(?:- name: )?([\w-]+):?\s*$", (BACKEND / "openapi.yaml").read_text(), re.MULTILINE)
    )

    assert {"email", "headline"} <= names
    assert {name for name in names if is_forbidden(name)} == set()


def test_fields_of_the_base_are_declared_with_the_base() -> None:
    declared = next(table for table in list_tables() if table.model is User).privacy

    assert {"id", "created_at", "updated_at"} <= set(declared.plain)
    assert "password" in declared.secret
    assert {field.name for field in AbstractBaseUser._meta.fields} <= set(declared.names())
