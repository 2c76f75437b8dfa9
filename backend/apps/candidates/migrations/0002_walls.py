"""Walls the tables in (ADR 0012): a profile is its owner's; the app of applications opens it to who may decide."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, USER, wall

OWN = f"({NO_TENANT} AND user_id = {USER})"
OF_OWN = f"({NO_TENANT} AND candidate_id IN (SELECT id FROM candidates_candidate WHERE user_id = {USER}))"
OF_SEEN = "candidate_id IN (SELECT id FROM candidates_candidate)"


class Migration(migrations.Migration):

    dependencies = [
        ("candidates", "0001_initial"),
        ("core", "0004_scope_functions"),
    ]

    operations = [
        wall("candidates_candidate", rows=OWN),
        wall("candidates_candidateevent", rows=OWN),
        wall("candidates_candidatelanguage", rows=OF_OWN, readable=OF_SEEN),
        wall("candidates_candidatelanguageevent", rows=OF_OWN),
        wall("candidates_candidatelicence", rows=OF_OWN, readable=OF_SEEN),
        wall("candidates_candidatelicenceevent", rows=OF_OWN),
    ]
