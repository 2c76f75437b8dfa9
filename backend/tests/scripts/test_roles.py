"""scripts/database/roles.sql, run on the server that the suite itself uses, with names of its own."""

import os
from collections.abc import Callable, Iterator

import pytest
from devstack import postgres
from devstack.console import StackError
from devstack.paths import area_for_tests
from devstack.servers import find_servers
from django.db import connection

# The server is one for all the processes that test side by side.
NAME = f"roles_test_{os.getpid()}"
NAMES = {
    "application": NAME,
    "owner": f"{NAME}_owner",
    "reporting": f"{NAME}_reporting",
    "database": NAME,
}
CLEANING = [
    f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)",
    *(f"DROP ROLE IF EXISTS {name}" for name in dict.fromkeys(NAMES.values())),
]
MAY = f"has_table_privilege('{NAME}', 'kept', 'SELECT')"
OWNERS = f"""
    SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = '{NAME}'
    UNION ALL SELECT relowner::regrole::text FROM pg_class WHERE relname = 'kept'
"""
Sql = Callable[..., str]


@pytest.fixture
def sql() -> Iterator[Sql]:
    """SQL as the superuser of the server under test, before and after which our roles are gone."""
    servers = find_servers()
    if servers is None:
        pytest.skip("psql was not found")
    known = connection.settings_dict
    cluster = postgres.Cluster(area_for_tests(1), servers, known["PASSWORD"])

    def run(text: str, *, database: str = "postgres", **variables: str) -> str:
        return postgres.sql(cluster, int(known["PORT"]), text, database=database, **variables)

    try:
        [run(line) for line in CLEANING]
    except StackError as error:
        pytest.skip(f"not the server of `make test`: {error}")
    yield run
    [run(line) for line in CLEANING]


def make_roles(sql: Sql) -> None:
    names = "".join(f"\\set {key} {value}\n" for key, value in NAMES.items())
    sql(names + postgres.ROLES.read_text(), APPLICATION_PASSWORD="it's one", OWNER_PASSWORD="another")


def test_the_application_owns_nothing_and_passes_no_wall(sql: Sql) -> None:
    make_roles(sql)

    found = sql(
        "SELECT rolname, rolcanlogin, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb"
        f" FROM pg_roles WHERE rolname LIKE '{NAME}%' ORDER BY 1"
    )
    assert found.splitlines() == [f"{NAME}|t|f", f"{NAME}_owner|t|f", f"{NAME}_reporting|f|f"]


def test_what_the_application_owned_before_goes_to_the_owner_with_its_rows(sql: Sql) -> None:
    sql(f"CREATE ROLE {NAME} LOGIN CREATEDB")
    sql(f"CREATE DATABASE {NAME} OWNER {NAME}")
    sql(f"SET ROLE {NAME}; CREATE TABLE kept AS SELECT 1 AS number", database=NAME)

    make_roles(sql)

    assert sql(OWNERS, database=NAME).splitlines() == [f"{NAME}_owner"] * 2
    assert sql("SELECT number FROM kept", database=NAME) == "1"
    assert sql(f"SELECT {MAY}", database=NAME) == "f"


def test_a_second_run_keeps_what_migrate_granted(sql: Sql) -> None:
    make_roles(sql)
    grant = f"SET ROLE {NAME}_owner; CREATE TABLE kept (); GRANT SELECT ON kept TO {NAME}"
    sql(grant, database=NAME)

    make_roles(sql)

    assert sql(f"SELECT {MAY}", database=NAME) == "t"


def test_an_application_that_would_pass_every_wall_is_refused(sql: Sql) -> None:
    sql(f"CREATE ROLE {NAME} SUPERUSER")

    with pytest.raises(StackError, match="superuser"):
        make_roles(sql)


def test_only_the_three_roles_come_in(sql: Sql) -> None:
    make_roles(sql)
    allowed = f"has_database_privilege('pg_monitor', '{NAME}', 'CONNECT')"

    assert sql(f"SELECT {allowed}") == "f"
    assert sql(f"SELECT has_schema_privilege('{NAME}', 'public', 'CREATE')", database=NAME) == "f"


def test_the_role_itself_asks_for_what_each_connection_asks_for() -> None:
    wanted = connection.settings_dict["OPTIONS"]["options"].split("-c ")[1:]
    text = postgres.ROLES.read_text()

    for setting in wanted:
        name, value = setting.strip().split("=")
        written = value if value in ("off", "0") else f"'{value}'"
        assert f'ALTER ROLE :"application" SET {name} = {written};' in text
