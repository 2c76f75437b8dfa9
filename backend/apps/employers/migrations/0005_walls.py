"""Walls the tables in (ADR 0012). Of others the world may see employers that were verified once, and their checks."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_TENANT, wall

SEEN = f"({OF_TENANT} OR ({NO_TENANT} AND first_verified_at IS NOT NULL))"
# All checks of an employer that may be seen, or none: the newest of a kind is the one that counts.
SEEN_EMPLOYER = "EXISTS (SELECT FROM employers_employer e WHERE e.id = employer_id)"
CHECKED = f"({OF_TENANT} OR ({NO_TENANT} AND {SEEN_EMPLOYER}))"


class Migration(migrations.Migration):

    dependencies = [
        ("employers", "0004_fill_first_verified_at"),
        ("tenants", "0002_invitations_and_tokens"),
    ]

    operations = [
        wall("employers_employer", rows=OF_TENANT, readable=SEEN),
        wall("employers_employerevent", rows=OF_TENANT),
        wall("employers_check", rows=OF_TENANT, readable=CHECKED),
        wall("employers_checkevent", rows=OF_TENANT),
    ]
