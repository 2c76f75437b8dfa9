"""Writes of the app."""

from apps.privacy.services.consents import TextChanged, give_consent, withdraw_consent
from apps.privacy.services.erasure import (
    NothingToKeep,
    StaffStay,
    StillHiring,
    erase_person,
    erase_unproven,
    keep_account,
    replay_erasures,
    request_erasure,
)
from apps.privacy.services.export import build_export, read_export, request_export
from apps.privacy.services.retention import keep_rule, list_own_rules

__all__ = [
    "NothingToKeep",
    "StaffStay",
    "StillHiring",
    "TextChanged",
    "build_export",
    "erase_person",
    "erase_unproven",
    "give_consent",
    "keep_account",
    "keep_rule",
    "list_own_rules",
    "read_export",
    "replay_erasures",
    "request_erasure",
    "request_export",
    "withdraw_consent",
]
