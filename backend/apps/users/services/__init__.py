"""Writes of the app, and what goes with them: keys and tokens."""

from apps.users.errors import ChallengeRefused, ConfirmNeeded, EmailNotVerified
from apps.users.services.accounts import (
    close_account,
    create_verified_user,
    end_sessions,
    reopen_account,
    update_profile,
)
from apps.users.services.challenges import ArmedChallenge, arm_challenge
from apps.users.services.consents import answer_consent
from apps.users.services.data_keys import decrypt_secret, encrypt_secret
from apps.users.services.keys import (
    KEY_SET_SECONDS,
    NoSuchKey,
    Rotation,
    find_public_key,
    list_public_keys,
    make_key,
    retire_key,
    rotate_keys,
)
from apps.users.services.leaving import cancel_erasure, refuse_erasure, schedule_erasure
from apps.users.services.login import WrongCredentials, count_sign_in, sign_in_with_password
from apps.users.services.magic_link import request_magic_link
from apps.users.services.mail_sign_in import sign_in_with_code, sign_in_with_link
from apps.users.services.origin import Origin
from apps.users.services.own_sessions import end_other_sessions, end_session
from apps.users.services.passkeys import (
    AddedPasskey,
    AskedPasskey,
    TooManyPasskeys,
    add_passkey,
    answer_second_step_with_passkey,
    ask_new_passkey,
    ask_passkey,
    ask_passkey_for_step,
    remove_passkey,
    rename_passkey,
    sign_in_with_passkey,
)
from apps.users.services.passwords import (
    HardToGuess,
    change_password,
    find_resetting_user,
    request_password_reset,
    reset_password,
)
from apps.users.services.refresh import RefreshTokenRefused, rotate_refresh_token
from apps.users.services.register import register_user
from apps.users.services.revocation import CHANNEL as SESSION_REVOKED_CHANNEL
from apps.users.services.revocation import revoke_session, revoke_sessions_of, sign_out
from apps.users.services.second_factor import (
    AuthenticatorExists,
    FreshProofNeeded,
    NewAuthenticator,
    NothingToRecover,
    PasswordRefused,
    SecondStepOver,
    answer_second_step,
    begin_authenticator,
    confirm_authenticator,
    give_known_authenticator,
    remove_authenticator,
    renew_proof,
    renew_recovery_codes,
    require_fresh_proof,
    show_code,
)
from apps.users.services.second_step import SecondStepNeeded, begin_session
from apps.users.services.secrets import hash_token, new_token
from apps.users.services.sessions import TokenPair, start_session
from apps.users.services.socket_tickets import LIFETIME as SOCKET_TICKET_LIFETIME
from apps.users.services.socket_tickets import SocketTicketRefused, issue_socket_ticket, use_socket_ticket
from apps.users.services.staff import join_group
from apps.users.services.staff_groups import join_staff_group, make_staff_groups
from apps.users.services.tokens import AccessTokenRefused, read_access_token, sign_access_token
from apps.users.services.upkeep import sweep_expired_proofs
from apps.users.services.usage import is_use_noted, note_session_use
from apps.users.services.verification import require_verified_email, verify_email

__all__ = [
    "KEY_SET_SECONDS",
    "SESSION_REVOKED_CHANNEL",
    "SOCKET_TICKET_LIFETIME",
    "AccessTokenRefused",
    "AddedPasskey",
    "ArmedChallenge",
    "AskedPasskey",
    "AuthenticatorExists",
    "ChallengeRefused",
    "ConfirmNeeded",
    "EmailNotVerified",
    "FreshProofNeeded",
    "HardToGuess",
    "NewAuthenticator",
    "NoSuchKey",
    "NothingToRecover",
    "Origin",
    "PasswordRefused",
    "RefreshTokenRefused",
    "Rotation",
    "SecondStepNeeded",
    "SecondStepOver",
    "SocketTicketRefused",
    "TokenPair",
    "TooManyPasskeys",
    "WrongCredentials",
    "add_passkey",
    "answer_consent",
    "answer_second_step",
    "answer_second_step_with_passkey",
    "arm_challenge",
    "ask_new_passkey",
    "ask_passkey",
    "ask_passkey_for_step",
    "begin_authenticator",
    "begin_session",
    "cancel_erasure",
    "change_password",
    "close_account",
    "confirm_authenticator",
    "count_sign_in",
    "create_verified_user",
    "decrypt_secret",
    "encrypt_secret",
    "end_other_sessions",
    "end_session",
    "end_sessions",
    "find_public_key",
    "find_resetting_user",
    "give_known_authenticator",
    "hash_token",
    "is_use_noted",
    "issue_socket_ticket",
    "join_group",
    "join_staff_group",
    "list_public_keys",
    "make_key",
    "make_staff_groups",
    "new_token",
    "note_session_use",
    "read_access_token",
    "refuse_erasure",
    "register_user",
    "remove_authenticator",
    "remove_passkey",
    "rename_passkey",
    "renew_proof",
    "renew_recovery_codes",
    "reopen_account",
    "request_magic_link",
    "request_password_reset",
    "require_fresh_proof",
    "require_verified_email",
    "reset_password",
    "retire_key",
    "revoke_session",
    "revoke_sessions_of",
    "rotate_keys",
    "rotate_refresh_token",
    "schedule_erasure",
    "show_code",
    "sign_access_token",
    "sign_in_with_code",
    "sign_in_with_link",
    "sign_in_with_passkey",
    "sign_in_with_password",
    "sign_out",
    "start_session",
    "sweep_expired_proofs",
    "update_profile",
    "use_socket_ticket",
    "verify_email",
]
