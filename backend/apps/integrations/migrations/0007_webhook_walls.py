"""Walls the tables in (ADR 0012), and holds every delivery to the organization whose webhook it is for."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall

HOOK, DELIVERY = "integrations_webhook", "integrations_webhookdelivery"


def _add(table: str, name: str, rule: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"ALTER TABLE {table} ADD CONSTRAINT {table}_{name} {rule}",
        f"ALTER TABLE {table} DROP CONSTRAINT {table}_{name}",
    )


class Migration(migrations.Migration):

    dependencies = [("integrations", "0006_webhooks"), ("tenants", "0003_walls")]

    operations = [
        _add(HOOK, "of_tenant", "UNIQUE (id, tenant_id)"),
        _add(
            DELIVERY,
            "of_its_webhook",
            f"FOREIGN KEY (webhook_id, tenant_id) REFERENCES {HOOK} (id, tenant_id) DEFERRABLE INITIALLY DEFERRED",
        ),
        wall(HOOK, rows=OF_TENANT),
        wall(DELIVERY, rows=OF_TENANT),
    ]
