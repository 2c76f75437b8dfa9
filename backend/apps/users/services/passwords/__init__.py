"""Passwords: chosen well, changed by who knows the old one, reset by who reads the mail."""

from apps.users.services.passwords.change import change_password
from apps.users.services.passwords.request_reset import request_password_reset
from apps.users.services.passwords.reset import find_resetting_user, reset_password
from apps.users.services.passwords.strength import HardToGuess

__all__ = [
    "HardToGuess",
    "change_password",
    "find_resetting_user",
    "request_password_reset",
    "reset_password",
]
