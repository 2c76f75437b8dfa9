"""The check that no organization's rows stand outside of the wall, and that it sees gaps."""

from io import StringIO

import psycopg
import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import ProgrammingError, connection, transaction

from apps.core.clients.postgis.owner import as_owner
from apps.core.models import new_id

pytestmark = pytest.mark.django_db(transaction=True)
GAPS = {
    "CREATE TABLE gap_tenant (tenant_id uuid)": "gap_tenant: row-level security is not enabled and forced",
    "CREATE TABLE gap_organization (organization_id uuid)": "gap_organization: row-level security is not",
    "CREATE TABLE gap_reference (whose uuid REFERENCES tenants_organization)": "gap_reference: row-level",
    "CREATE TABLE gap_policy (tenant_id uuid); ALTER TABLE gap_policy ENABLE ROW LEVEL SECURITY;"
    "ALTER TABLE gap_policy FORCE ROW LEVEL SECURITY": "gap_policy: no policy says which rows may be read",
    "CREATE TABLE gap_forced (tenant_id uuid); ALTER TABLE gap_forced ENABLE ROW LEVEL SECURITY;"
    "CREATE POLICY p ON gap_forced USING (true)": "gap_forced: row-level security is not enabled and forced",
    "CREATE VIEW gap_view AS SELECT id FROM jobs_job": "gap_view: the view reads with its owner's rights",
}


def run_as_owner(statement: str) -> None:
    with as_owner(connection), connection.cursor() as cursor:
        cursor.execute(statement)


def test_there_is_no_gap():
    said = StringIO()

    call_command("check_rls", stdout=said)

    assert "walled in" in said.getvalue()


@pytest.mark.parametrize("made", GAPS, ids=lambda made: made.split()[2])
def test_gap_is_found(made):
    kind, name = made.split()[1:3]
    run_as_owner(made)

    try:
        with pytest.raises(CommandError, match=GAPS[made]):
            call_command("check_rls")
    finally:
        run_as_owner(f"DROP {kind} {name}")


def test_role_that_owns_the_tables_is_found(settings):
    settings.DATABASE_APPLICATION_ROLE = settings.DATABASE_OWNER["USER"]

    with pytest.raises(CommandError, match=r"owns .*jobs_job"):
        call_command("check_rls")


@pytest.mark.parametrize(
    "statement",
    [
        "ALTER TABLE jobs_job DISABLE ROW LEVEL SECURITY",
        "DROP POLICY jobs_job_read ON jobs_job",
        "TRUNCATE applications_application CASCADE",
        "CREATE TABLE mine (id int)",
        "SET ROLE safejob_owner",
        "ALTER ROLE CURRENT_USER BYPASSRLS",
        "DELETE FROM django_migrations",
    ],
)
def test_application_cannot_tear_the_wall_down(statement):
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_owner_is_bound_by_the_wall_as_well():
    known = settings.DATABASES["default"]
    with (
        psycopg.connect(
            host=known["HOST"],
            port=known["PORT"],
            dbname=connection.settings_dict["NAME"],
            user=settings.DATABASE_OWNER["USER"],
            password=settings.DATABASE_OWNER["PASSWORD"],
        ) as owner,
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"),
    ):
        owner.execute(
            "INSERT INTO tenants_organization (id, created_at, updated_at, name, slug, settings, branding)"
            " VALUES (%s, now(), now(), 'x', 'x', '{}', '{}')",
            [new_id()],
        )
