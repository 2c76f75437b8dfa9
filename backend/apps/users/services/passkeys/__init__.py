"""Passkeys (WebAuthn Level 3)."""

from apps.users.services.passkeys.ceremonies import AskedPasskey
from apps.users.services.passkeys.change import remove_passkey, rename_passkey
from apps.users.services.passkeys.register import (
    AddedPasskey,
    TooManyPasskeys,
    add_passkey,
    ask_new_passkey,
)
from apps.users.services.passkeys.second_step import answer_second_step_with_passkey, ask_passkey_for_step
from apps.users.services.passkeys.sign_in import ask_passkey, sign_in_with_passkey

__all__ = [
    "AddedPasskey",
    "AskedPasskey",
    "TooManyPasskeys",
    "add_passkey",
    "answer_second_step_with_passkey",
    "ask_new_passkey",
    "ask_passkey",
    "ask_passkey_for_step",
    "remove_passkey",
    "rename_passkey",
    "sign_in_with_passkey",
]
