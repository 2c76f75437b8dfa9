"""Writes of the app."""

from apps.privacy.services.consents import TextChanged, give_consent, withdraw_consent
from apps.privacy.services.export import build_export, read_export, request_export

__all__ = [
    "TextChanged",
    "build_export",
    "give_consent",
    "read_export",
    "request_export",
    "withdraw_consent",
]
