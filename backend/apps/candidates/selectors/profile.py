"""The own profile."""

from apps.candidates.models import Candidate
from apps.users.models import User


def find_profile(*, user: User) -> Candidate | None:
    """Return the user's own profile with its lists (three queries); None if nothing was saved yet."""
    return Candidate.objects.filter(user=user).prefetch_related("languages", "licences").first()
