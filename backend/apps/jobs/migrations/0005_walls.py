"""Walls the tables in (ADR 0012). The world may see what was published once, and a candidate may lock it to apply.

`jobs_livejob` stands outside: it holds published postings only, and the search reads it.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, wall

PUBLISHED = f"({OF_TENANT} OR ({NO_TENANT} AND published_at IS NOT NULL))"


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0004_tune_live_jobs"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        wall("jobs_job", rows=OF_TENANT, readable=PUBLISHED, lockable=PUBLISHED),
        wall("jobs_jobevent", rows=OF_TENANT),
    ]
