"""Walls in by what a posting is known again: for its organization; the look across all of them opens a scope."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall


class Migration(migrations.Migration):

    dependencies = [("jobs", "0025_fingerprints")]

    operations = [
        wall("jobs_fingerprint", rows=OF_TENANT),
        wall("jobs_trace", rows=OF_TENANT),
    ]
