"""Hold an account while something is decided about it."""

from apps.users.models import User


def lock_user(user: User) -> None:
    """Wait until nobody else changes the account, and read it again; foreign keys to it may still be made."""
    user.refresh_from_db(from_queryset=User.objects.select_for_update(no_key=True))
