"""Rows of the audit: the application adds and reads, PostgreSQL alone forgets an actor (threat 19, ADR 0021)."""

import hashlib

import pytest
from django.db import DatabaseError, ProgrammingError, connection, transaction

from apps.core.clients.postgis.owner import as_owner
from apps.core.models import AuditEntry
from apps.core.selectors import list_append_only_tables
from apps.core.services import record_audit
from apps.users.models import User
from tests.factories.users import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)
ATTACKS = (
    "UPDATE {table} SET {column} = {column}",
    "DELETE FROM {table}",
    "TRUNCATE {table}",
    "ALTER TABLE {table} DISABLE TRIGGER ALL",
    "ALTER TABLE {table} DROP COLUMN {column}",
    "DROP TABLE {table} CASCADE",
    "SELECT 1 FROM {table} FOR UPDATE",
    "INSERT INTO {table} SELECT * FROM {table} ON CONFLICT ({column}) DO UPDATE SET {column} = excluded.{column}",
    "MERGE INTO {table} t USING {table} s ON t.{column} = s.{column} WHEN MATCHED THEN DELETE",
)


def columns_of(table: str) -> list[str]:
    with connection.cursor() as cursor:
        return [column.name for column in connection.introspection.get_table_description(cursor, table)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_application_alters_nothing_that_only_grows(attack):
    tables = sorted(list_append_only_tables())

    assert "core_auditentry" in tables
    for table in tables:
        for column in columns_of(table)[: None if "SET {column} = {column}" in attack else 1]:
            with (
                pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(attack.format(table=table, column=column))


def test_application_takes_no_actor_out():
    entry = record_audit(actor=UserFactory(), action="core.test", subject=UserFactory())

    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        AuditEntry.objects.filter(pk=entry.pk).update(actor=None)


def test_actor_is_sealed_and_is_forgotten_with_the_account():
    person = UserFactory()
    entry = record_audit(actor=person, action="core.test", subject=person)
    entry.refresh_from_db()
    sealed = hashlib.sha256(f"{entry.actor_salt}{person.pk}".encode()).hexdigest()

    User.objects.filter(pk=person.pk).delete()
    left = AuditEntry.objects.get(pk=entry.pk)

    assert entry.actor_seal == left.actor_seal == sealed
    assert (left.actor_id, left.actor_salt, left.is_forgotten) == (None, "", True)


def test_system_is_nobody_who_was_forgotten():
    entry = record_audit(actor=None, action="core.test", subject=UserFactory())
    entry.refresh_from_db()

    assert (entry.actor_salt, entry.actor_seal, entry.is_forgotten) == ("", "", False)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE core_auditentry SET action = 'core.other'",
        "UPDATE core_auditentry SET actor_id = NULL, detail = '{}' || '{\"a\": 1}'::jsonb",
        "UPDATE core_auditentry SET actor_seal = ''",
        "DELETE FROM core_auditentry",
    ],
)
def test_owner_does_not_alter_it_by_mistake(change):
    person = UserFactory()
    record_audit(actor=person, action="core.test", subject=person)

    with (
        as_owner(connection),
        pytest.raises(DatabaseError, match="Cannot update or delete"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(change)
