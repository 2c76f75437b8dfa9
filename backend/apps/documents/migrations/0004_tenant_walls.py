"""Lets those who act for an organization reach its files (ADR 0012); a file of a person stays that person's.

A file of an organization is given to nobody: a grant counts only if it comes from the person whose file it is.
"""

from django.db import migrations
from django.db.migrations import RunSQL

from apps.core.models.row_security import OF_TENANT, USER, wall

OWN = f"owner_id::text = {USER}"
GIVEN = """EXISTS (
    SELECT FROM documents_documentgrant g WHERE g.document_id = documents_document.id
    AND g.owner_id = documents_document.owner_id
)"""
OF_PERSONS = wall("documents_document", rows=OWN, readable=f"({OWN} OR {GIVEN})")
MANAGED = f"({OWN} OR {OF_TENANT})"


class Migration(migrations.Migration):

    dependencies = [("documents", "0003_purpose_and_tenant")]

    operations = [
        RunSQL(OF_PERSONS.reverse_sql, OF_PERSONS.sql),
        wall("documents_document", rows=MANAGED, readable=f"({MANAGED} OR {GIVEN})"),
    ]
