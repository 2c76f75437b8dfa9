"""Walls in what the rules said: for the organization of the posting, and nobody else."""

from django.db import migrations

from apps.core.models.row_security import OF_TENANT, wall


class Migration(migrations.Migration):

    dependencies = [("jobs", "0019_what_the_law_asks")]

    operations = [wall("jobs_jobcheck", rows=OF_TENANT)]
