"""Walls interviews in (ADR 0012): one is seen and written by whoever sees its application, and is of its applicant."""

from django.db import migrations

from apps.core.models.row_security import wall

OF_SEEN = """EXISTS (
    SELECT FROM applications_application a
    WHERE a.id = application_id AND a.applicant_id = applications_interview.applicant_id
)"""


class Migration(migrations.Migration):

    dependencies = [
        ("applications", "0013_interviews"),
    ]

    operations = [
        wall("applications_interview", rows=OF_SEEN),
    ]
