"""Walls the tables in (ADR 0012). Founding an organization and taking up an invitation are the system's work."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OWN_ORGANIZATIONS, SECRET, TENANT, USER, wall

ITSELF = f"id = {TENANT}"
OF_ORGANIZATION = f"organization_id = {TENANT}"
# Who shows an API token sees it with the membership that it stands on, and with the organization.
SHOWN = f"SELECT {{}} FROM tenants_apitoken WHERE token_hash = {SECRET}"
MINE = (
    f"({OF_ORGANIZATION} OR ({NO_TENANT} AND user_id = {USER}) OR id IN ({SHOWN.format('membership_id')}))"
)
OURS = f"({ITSELF} OR ({NO_TENANT} AND id IN {OWN_ORGANIZATIONS}) OR id IN ({SHOWN.format('organization_id')}))"
WITH_SECRET = f"({OF_ORGANIZATION} OR token_hash = {SECRET})"


class Migration(migrations.Migration):

    dependencies = [
        ("tenants", "0002_invitations_and_tokens"),
        ("core", "0004_scope_functions"),
    ]

    operations = [
        wall("tenants_organization", rows=ITSELF, readable=OURS),
        wall("tenants_organizationevent", rows=ITSELF),
        wall("tenants_membership", rows=OF_ORGANIZATION, readable=MINE),
        wall("tenants_membershipevent", rows=OF_ORGANIZATION),
        wall("tenants_invitation", rows=OF_ORGANIZATION, readable=WITH_SECRET),
        wall("tenants_apitoken", rows=OF_ORGANIZATION, readable=WITH_SECRET),
    ]
