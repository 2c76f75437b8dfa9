"""What a candidate sends along, or shows before work begins, goes with an application of their own, to its employer.

Without this a row with one's own name could hang on an application of somebody else (ADR 0012).
"""

from django.db import migrations
from django.db.migrations import RunSQL

from apps.core.models.row_security import NO_TENANT, OF_TENANT, USER, wall

OWN = f"({NO_TENANT} AND applicant_id::text = {USER})"
PARTY = f"({OF_TENANT} OR {OWN})"


def walls(table: str) -> list[RunSQL]:
    """Take the first wall down and put the narrower one up."""
    of_own = f"""({OWN} AND EXISTS (
        SELECT FROM applications_application a
        WHERE a.id = application_id AND a.applicant_id = {table}.applicant_id AND a.tenant_id = {table}.tenant_id
    ))"""  # nosec B608  # names of tables
    before = wall(table, rows=OWN, readable=PARTY)
    return [RunSQL(before.reverse_sql, before.sql), wall(table, rows=of_own, readable=PARTY)]


class Migration(migrations.Migration):

    dependencies = [("applications", "0019_resume_and_paper_walls")]

    operations = [*walls("applications_attachment"), *walls("applications_identitypaper")]
