"""Walls the operational log in (ADR 0012): its lines are an organization's; those of the platform are nobody's."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall


class Migration(migrations.Migration):

    dependencies = [
        ("audit", "0001_chain_and_log"),
        ("tenants", "0003_walls"),
    ]

    operations = [wall("audit_logline", rows=OF_TENANT)]
