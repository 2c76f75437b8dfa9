"""Walls the tables in (ADR 0012): a resume is its owner's. Apps above open windows to what was shared or sent."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, USER, wall

OWN = f"({NO_TENANT} AND owner_id::text = {USER})"
OF_OWNER = f"""({NO_TENANT} AND EXISTS (
    SELECT FROM resumes_resume r WHERE r.id = resume_id AND r.owner_id::text = {USER}
))"""
OWN_VERSION = f"({OWN} AND (resume_id IS NULL OR {OF_OWNER}))"


class Migration(migrations.Migration):

    dependencies = [("resumes", "0001_resumes")]

    operations = [
        wall("resumes_resume", rows=OWN),
        wall("resumes_resumesection", rows=OF_OWNER),
        wall("resumes_resumeversion", rows=OWN_VERSION, readable=OWN),
    ]
