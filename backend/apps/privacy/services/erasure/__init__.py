"""Erasing people."""

from apps.privacy.services.erasure.allowed import StaffStay, StillHiring
from apps.privacy.services.erasure.forgetting import forgetting
from apps.privacy.services.erasure.person import erase_person, erase_unproven
from apps.privacy.services.erasure.replay import replay_erasures
from apps.privacy.services.erasure.request import NothingToKeep, keep_account, request_erasure

__all__ = [
    "NothingToKeep",
    "StaffStay",
    "StillHiring",
    "erase_person",
    "erase_unproven",
    "forgetting",
    "keep_account",
    "replay_erasures",
    "request_erasure",
]
