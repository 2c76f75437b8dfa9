"""Take a profile out of sight."""

from apps.candidates.enums import Visibility
from apps.candidates.models import Candidate
from apps.users.models import User


def hide_profile(*, user: User) -> bool:
    """Let no employer find the person's profile any more; False if none could. Applications show it as before."""
    seen = Candidate.objects.filter(user=user).exclude(visibility=Visibility.HIDDEN)
    profile = seen.select_for_update().first()
    if profile is None:
        return False
    profile.visibility, profile.updated_by = Visibility.HIDDEN, user
    profile.save(update_fields=["visibility", "updated_by", "updated_at"])
    return True
