"""The secret of a mail's link that stops one alert, and can do nothing else."""

from uuid import UUID

from django.core.signing import BadSignature, Signer

SIGNER = Signer(salt="jobs.stop_alert", sep=".")


def make_stop_token(*, search_id: UUID) -> str:
    """Sign the saved search: the same every time, nothing to store, and nobody can make one up."""
    return SIGNER.sign(search_id.hex)


def find_search_of_token(token: str) -> UUID | None:
    """Find which saved search the token stops; None if we did not sign it."""
    try:
        return UUID(hex=SIGNER.unsign(token))
    except BadSignature:
        return None
