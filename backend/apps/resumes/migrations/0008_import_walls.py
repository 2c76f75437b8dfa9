"""Walls the table in (ADR 0012): what was read in a file is seen by nobody but its owner.

A foreign key looks past the wall, so the file and the resume have to be the owner's, too.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, USER, wall


OWN = f"owner_id::text = {USER}"
SEEN = f"({NO_TENANT} AND {OWN})"
OWN_RESUME = f"(resume_id IS NULL OR EXISTS (SELECT FROM resumes_resume r WHERE r.id = resume_id AND r.{OWN}))"
OWN_FILE = f"(document_id IS NULL OR EXISTS (SELECT FROM documents_document d WHERE d.id = document_id AND d.{OWN}))"
# Asked when something is written only: who waits for a lock looks with old eyes, and would not see the new resume.
WRITTEN = f"({SEEN} AND {OWN_RESUME} AND {OWN_FILE})"


class Migration(migrations.Migration):

    dependencies = [("resumes", "0007_imports")]

    operations = [wall("resumes_resumeimport", rows=WRITTEN, readable=SEEN, lockable=SEEN)]
