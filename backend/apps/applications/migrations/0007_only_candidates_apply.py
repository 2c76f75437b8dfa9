"""Lets only candidates write applications, for themselves and to the organization whose job it is.

An application opens its candidate's profile to an organization (0005), so no organization writes one itself.
"""

from django.db import migrations

from apps.core.models.row_security import EVERYTHING, NO_TENANT, OF_TENANT, USER

OWN = f"{NO_TENANT} AND applicant_id::text = {USER}"
ITS_JOB = "tenant_id = (SELECT j.tenant_id FROM jobs_job j WHERE j.id = applications_application.job_id)"
ALTER = f"ALTER POLICY applications_application_insert ON applications_application WITH CHECK ({EVERYTHING} OR {{}})"


class Migration(migrations.Migration):

    dependencies = [
        ("applications", "0006_forget_people"),
        ("jobs", "0005_walls"),
    ]

    operations = [
        migrations.RunSQL(ALTER.format(f"({OWN} AND {ITS_JOB})"), ALTER.format(f"({OF_TENANT} OR ({OWN}))")),
    ]
