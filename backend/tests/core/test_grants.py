"""What the two roles of the database may do."""

import pytest
from django.conf import settings
from django.db import connection

from apps.core.models.privacy import declaration_of
from apps.core.selectors import list_reporting_columns
from apps.users.models import User

pytestmark = pytest.mark.django_db
MAY = "SELECT has_table_privilege(%s, %s, %s)"
MAY_READ = "SELECT has_column_privilege(%s, %s, %s, 'SELECT')"


def may(*question: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            MAY if question[-1].isupper() else MAY_READ, [settings.DATABASE_REPORTING_ROLE, *question]
        )
        return bool(cursor.fetchone()[0])


@pytest.mark.parametrize("table", ["jobs_job", "applications_application", "users_user", "core_auditentry"])
def test_reports_write_nothing(table: str) -> None:
    assert not any(may(table, verb) for verb in ("INSERT", "UPDATE", "DELETE", "TRUNCATE"))


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("users_user", "email"), ("users_user", "password"), ("users_userevent", "name"), ("users_session", "network"),
        ("candidates_candidate", "about"), ("candidates_candidate", "home_postcode"),
        ("applications_application", "letter"), ("users_phone", "number"), ("users_challenge", "email"),
        ("core_idempotentanswer", "body"), ("django_session", "session_data"), ("procrastinate_jobs", "args"),
    ],
)  # fmt: skip
def test_reports_read_nothing_personal(table: str, column: str) -> None:
    assert not may(table, column)


@pytest.mark.parametrize(
    ("table", "column"),
    [("jobs_job", "status"), ("applications_application", "status")],
)
def test_reports_read_what_they_count(table: str, column: str) -> None:
    assert may(table, column)


def test_reports_see_the_rows_of_all_organizations() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relrowsecurity AND NOT EXISTS (SELECT FROM pg_policy"
            " WHERE polrelid = pg_class.oid AND polname = relname || '_report' AND polcmd = 'r'"
            " AND polroles = ARRAY[to_regrole(%s)::oid])",
            [settings.DATABASE_REPORTING_ROLE],
        )
        assert cursor.fetchall() == []


def test_every_column_that_is_granted_is_declared_plain() -> None:
    privacy = declaration_of(User)

    granted = {column for table, column in list_reporting_columns() if table == "users_user"}

    assert privacy
    assert granted
    assert granted <= set(privacy.plain)
