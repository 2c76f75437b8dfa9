"""Walls in what people keep (ADR 0012): it is theirs alone; no organization sees who keeps its jobs."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_USER, wall

OWN = f"({NO_TENANT} AND {OF_USER})"
OF_OWN = f"(EXISTS (SELECT FROM jobs_savedsearch s WHERE s.id = search_id AND {OWN}))"


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0010_saved_searches"),
    ]

    operations = [
        wall("jobs_savedjob", rows=OWN),
        wall("jobs_savedsearch", rows=OWN),
        wall("jobs_alert", rows=OF_OWN),
        wall("jobs_alertedjob", rows=OF_OWN),
    ]
