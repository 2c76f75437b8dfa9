"""Who is asked to act for an organization."""

from django.db.models import QuerySet

from apps.tenants.models import Invitation, Organization


def list_open_invitations(*, organization: Organization) -> QuerySet[Invitation]:
    """List the invitations that nobody took up or took back, those that ran out too."""
    return Invitation.objects.filter(
        organization=organization, accepted_at__isnull=True, revoked_at__isnull=True
    )
