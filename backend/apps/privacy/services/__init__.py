"""Writes of the app."""

from apps.privacy.services.consents import TextChanged, give_consent, withdraw_consent

__all__ = ["TextChanged", "give_consent", "withdraw_consent"]
