"""What proves nothing any more goes."""

from datetime import timedelta

from django.utils import timezone

from apps.users.models import Challenge, RefreshToken, Session, SocketTicket

KEPT = timedelta(days=1)


def sweep_expired_proofs() -> None:
    """Delete challenges and refresh tokens that expired a day ago, and sessions that have no token left.

    Used tokens stay until then: a second use must be noticed for as long as the token would have been good.
    """
    past = timezone.now() - KEPT
    Challenge.objects.filter(expires_at__lt=past, created_at__lt=past).delete()
    RefreshToken.objects.filter(expires_at__lt=past).delete()
    SocketTicket.objects.filter(expires_at__lt=past).delete()
    Session.objects.filter(refresh_tokens__isnull=True, created_at__lt=past).delete()
