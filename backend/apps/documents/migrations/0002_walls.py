"""Walls the tables in (ADR 0012): a file is its owner's; whoever was given it reads it.

Which files have to go says nothing about people and is the workers' matter.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, TENANT, USER, wall

OWN = f"owner_id::text = {USER}"
RECEIVED = f"(tenant_id::text = {TENANT} OR ({NO_TENANT} AND user_id::text = {USER}))"
# A grant counts only if it comes from whose file it is.
GIVEN = """EXISTS (
    SELECT FROM documents_documentgrant g WHERE g.document_id = documents_document.id
    AND g.owner_id = documents_document.owner_id
)"""


class Migration(migrations.Migration):

    dependencies = [("documents", "0001_documents"), ("tenants", "0003_walls")]

    operations = [
        wall("documents_documentgrant", rows=OWN, readable=f"({OWN} OR {RECEIVED})"),
        wall("documents_document", rows=OWN, readable=f"({OWN} OR {GIVEN})"),
    ]
