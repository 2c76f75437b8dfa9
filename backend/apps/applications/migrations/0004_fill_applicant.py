"""Writes the account of its candidate beside every application."""

from django.db import migrations

FILL = """
    UPDATE applications_application AS application SET applicant_id = candidate.user_id
    FROM candidates_candidate AS candidate WHERE candidate.id = application.candidate_id
"""


class Migration(migrations.Migration):

    dependencies = [("applications", "0003_application_applicant")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
