"""Walls the tables in (ADR 0012). The world may see what was published once, and a candidate may lock it to apply.

`jobs_livejob` stands outside: it holds published postings only, and the search reads it.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, OWN_ORGANIZATIONS, wall

PUBLISHED = f"({OF_TENANT} OR ({NO_TENANT} AND published_at IS NOT NULL))"
SEEN = f"({OF_TENANT} OR ({NO_TENANT} AND (published_at IS NOT NULL OR tenant_id IN {OWN_ORGANIZATIONS})))"


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0004_tune_live_jobs"),
        ("core", "0004_scope_functions"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        wall("jobs_job", rows=OF_TENANT, readable=SEEN, lockable=PUBLISHED),
        wall("jobs_jobevent", rows=OF_TENANT),
    ]
