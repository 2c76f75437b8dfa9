"""Walls in who was asked to apply (ADR 0012): the organization's, readable by whom it asked."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, OF_USER, wall

ASKED = f"""({NO_TENANT} AND EXISTS (
    SELECT FROM candidates_candidate c WHERE c.id = candidate_id AND c.{OF_USER}
))"""


class Migration(migrations.Migration):

    dependencies = [
        ("applications", "0016_approaches"),
        ("candidates", "0004_view_walls"),
    ]

    operations = [wall("applications_approach", rows=OF_TENANT, readable=f"({OF_TENANT} OR {ASKED})")]
