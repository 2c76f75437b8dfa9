"""Walls in who saw which profile (ADR 0012), and opens visible profiles to those who act for an organization.

Whether the organization is a verified one is the view's question: this app does not know employers.
"""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, OF_USER, TENANT, wall, window

OF_OWN_PROFILE = f"""({NO_TENANT} AND EXISTS (
    SELECT FROM candidates_candidate c WHERE c.id = candidate_id AND c.{OF_USER}
))"""
FOUND = f"(visibility = 'visible' AND coalesce({TENANT}, '') <> '')"


class Migration(migrations.Migration):

    dependencies = [
        ("candidates", "0003_profile_views"),
        ("tenants", "0003_walls"),
    ]

    operations = [
        wall("candidates_profileview", rows=OF_TENANT, readable=f"({OF_TENANT} OR {OF_OWN_PROFILE})"),
        window("candidates_candidate", name="of_the_visible", readable=FOUND),
    ]
