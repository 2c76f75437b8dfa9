"""Walls the tables in (ADR 0012), and holds what was found to the organization whose feed it stood in."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall

JOB, SCRAPE = "integrations_scrapedjob", "integrations_scrape"


class Migration(migrations.Migration):

    dependencies = [
        ("integrations", "0004_scraping"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        migrations.RunSQL(
            f"ALTER TABLE {JOB} ADD CONSTRAINT {JOB}_of_its_feed FOREIGN KEY (feed_id, tenant_id)"
            " REFERENCES integrations_feed (id, tenant_id) DEFERRABLE INITIALLY DEFERRED",
            f"ALTER TABLE {JOB} DROP CONSTRAINT {JOB}_of_its_feed",
        ),
        wall(SCRAPE, rows=OF_TENANT),
        wall(JOB, rows=OF_TENANT),
    ]
