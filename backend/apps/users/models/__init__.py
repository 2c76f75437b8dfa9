"""Who somebody is, and the proofs of it that we hold (hashes only)."""

from apps.users.models.challenge import Challenge
from apps.users.models.session import RefreshToken, Session
from apps.users.models.user import User, UserAccounts

__all__ = ["Challenge", "RefreshToken", "Session", "User", "UserAccounts"]
