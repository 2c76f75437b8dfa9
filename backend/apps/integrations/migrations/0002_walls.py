"""Walls the tables in (ADR 0012), and holds every row to the organization of what it hangs on."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall

FEED, RUN = "integrations_feed", "integrations_feedrun"
ROW = "integrations_feedrow"
KEYS = [(FEED, "UNIQUE (id, tenant_id)"), (RUN, "UNIQUE (id, tenant_id)")]
REFERENCES = [
    (FEED, "employer_id", "employers_employer"),
    (RUN, "feed_id", FEED),
    (ROW, "run_id", RUN),
]


def _add(table: str, name: str, rule: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_{name} {rule}",
        f"ALTER TABLE {table} DROP CONSTRAINT {table}_{name}",
    )


def _hold(table: str, column: str, to: str) -> migrations.RunSQL:
    rule = f"FOREIGN KEY ({column}, tenant_id) REFERENCES {to} (id, tenant_id) DEFERRABLE INITIALLY DEFERRED"
    return _add(table, f"of_its_{column.removesuffix('_id')}", rule)


class Migration(migrations.Migration):

    dependencies = [
        ("integrations", "0001_feeds"),
        ("employers", "0007_checks_of_own_employers"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        *(_add(table, "of_tenant", rule) for table, rule in KEYS),
        *(_hold(*reference) for reference in REFERENCES),
        *(wall(table, rows=OF_TENANT) for table in (FEED, RUN, ROW)),
    ]
