"""What the application's role and the reporting role may do with the tables of the owner."""

from collections.abc import Iterable

from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

OWN_TABLES = "SELECT relname FROM pg_class WHERE relkind = ANY(%s) AND relowner = current_user::regrole"
WALLED = """
    SELECT relname FROM pg_class WHERE relowner = current_user::regrole AND relrowsecurity AND NOT EXISTS (
        SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = relname || '_report')
"""
ROLE_EXISTS = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = %s)"
READ_ONLY = ("django_migrations",)


@transaction.atomic
def grant_access(*, append_only: Iterable[str]) -> None:
    """Grant what the two roles need, on every table there is now; run as the owner, after migrations.

    The application reads and writes rows, and owns nothing. The reporting role reads the rows of all organizations,
    but of no column that is personal (see `grant_reporting`).

    :param append_only: tables in which nobody rewrites what was written down (threat 19)
    """
    application = settings.DATABASE_APPLICATION_ROLE
    if application == _one("SELECT current_user"):
        return
    role = sql.Identifier(application)
    _run("GRANT SELECT, INSERT, UPDATE, DELETE ON {} TO {}", _tables("rpv"), role)
    _run("GRANT USAGE, SELECT, UPDATE ON {} TO {}", _tables("S"), role)
    for table in READ_ONLY:
        _run("REVOKE INSERT, UPDATE, DELETE ON {} FROM {}", sql.Identifier(table), role)
    for table in append_only:
        # Of the table and of every column: what a column was granted once stays without this.
        _run("REVOKE UPDATE, DELETE, TRUNCATE ON {} FROM {}", sql.Identifier(table), role)


@transaction.atomic
def grant_reporting(*, columns: Iterable[tuple[str, str]]) -> None:
    """Let the reporting role, if there is one, read these columns (table, column) of all organizations' rows."""
    reporting = settings.DATABASE_REPORTING_ROLE
    if not _one(ROLE_EXISTS, [reporting]):
        return
    role = sql.Identifier(reporting)
    with connection.cursor() as cursor:
        cursor.execute(WALLED)
        for (table,) in cursor.fetchall():
            name, of = sql.Identifier(f"{table}_report"), sql.Identifier(table)
            _run("CREATE POLICY {} ON {} FOR SELECT TO {} USING (true)", name, of, role)
    _run("REVOKE ALL ON {} FROM {}", _tables("rpv"), role)
    for table, column in columns:
        _run("GRANT SELECT ({}) ON {} TO {}", sql.Identifier(column), sql.Identifier(table), role)


def _tables(kinds: str) -> sql.Composed:
    with connection.cursor() as cursor:
        cursor.execute(OWN_TABLES, [list(kinds)])
        return sql.SQL(", ").join(sql.Identifier(name) for (name,) in sorted(cursor.fetchall()))


def _run(statement: str, *names: sql.Composable) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(statement).format(*names).as_string())


def _one(statement: str, values: list[str] | None = None) -> str:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return str(cursor.fetchone()[0] or "")
