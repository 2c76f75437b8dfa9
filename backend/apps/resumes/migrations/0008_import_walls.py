"""Walls the table in (ADR 0012): what was read in a file is seen by nobody but its owner."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, USER, wall


class Migration(migrations.Migration):

    dependencies = [("resumes", "0007_imports")]

    operations = [wall("resumes_resumeimport", rows=f"({NO_TENANT} AND owner_id::text = {USER})")]
