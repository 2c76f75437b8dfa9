"""Walls the tables in (ADR 0012). Founding an organization and taking up an invitation are the system's work."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_USER, OWN_ORGANIZATIONS, SECRET, TENANT, wall

ITSELF = f"id::text = {TENANT}"
OURS = f"({ITSELF} OR ({NO_TENANT} AND id IN {OWN_ORGANIZATIONS}))"
OF_ORGANIZATION = f"organization_id::text = {TENANT}"
MINE = f"({OF_ORGANIZATION} OR ({NO_TENANT} AND {OF_USER}))"
WITH_SECRET = f"({OF_ORGANIZATION} OR token_hash = {SECRET})"


class Migration(migrations.Migration):

    dependencies = [
        ("tenants", "0002_invitations_and_tokens"),
    ]

    operations = [
        wall("tenants_organization", rows=ITSELF, readable=OURS),
        wall("tenants_organizationevent", rows=ITSELF),
        wall("tenants_membership", rows=OF_ORGANIZATION, readable=MINE),
        wall("tenants_membershipevent", rows=OF_ORGANIZATION),
        wall("tenants_invitation", rows=OF_ORGANIZATION, readable=WITH_SECRET),
        wall("tenants_apitoken", rows=OF_ORGANIZATION, readable=WITH_SECRET),
    ]
