"""Walls the tables in (ADR 0012): a profile is its owner's; the app of applications opens it to who may decide."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_USER, wall

OWN = f"({NO_TENANT} AND {OF_USER})"
OF_OWN = f"(EXISTS (SELECT FROM candidates_candidate c WHERE c.id = candidate_id AND {OWN}))"
OF_SEEN = "EXISTS (SELECT FROM candidates_candidate c WHERE c.id = candidate_id)"


class Migration(migrations.Migration):

    dependencies = [
        ("candidates", "0001_initial"),
    ]

    operations = [
        wall("candidates_candidate", rows=OWN),
        wall("candidates_candidateevent", rows=OWN),
        wall("candidates_candidatelanguage", rows=OF_OWN, readable=OF_SEEN),
        wall("candidates_candidatelanguageevent", rows=OF_OWN),
        wall("candidates_candidatelicence", rows=OF_OWN, readable=OF_SEEN),
        wall("candidates_candidatelicenceevent", rows=OF_OWN),
    ]
