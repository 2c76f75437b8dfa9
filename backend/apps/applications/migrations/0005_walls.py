"""Walls the tables in (ADR 0012): an application is its candidate's and the organization's.

And opens a window: an organization reads the profiles of those who applied to it.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, TENANT, USER, wall, window

PARTY = f"({OF_TENANT} OR ({NO_TENANT} AND applicant_id::text = {USER}))"
OF_SEEN = "EXISTS (SELECT FROM applications_application a WHERE a.id = application_id)"
APPLIED = f"""EXISTS (
    SELECT FROM applications_application a WHERE a.candidate_id = candidates_candidate.id AND a.tenant_id::text = {TENANT}
)"""


class Migration(migrations.Migration):

    dependencies = [
        ("applications", "0004_fill_applicant"),
        ("candidates", "0002_walls"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        wall("applications_application", rows=PARTY),
        wall("applications_applicationevent", rows=PARTY),
        wall("applications_timelineentry", rows=OF_SEEN),
        window("candidates_candidate", name="of_applicants", readable=APPLIED),
    ]
