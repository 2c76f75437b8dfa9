"""The second factor: an authenticator app, codes on paper, and what holds for passkeys as well."""

from apps.users.services.second_factor.answer import answer_second_step
from apps.users.services.second_factor.begin import AuthenticatorExists, NewAuthenticator, begin_authenticator
from apps.users.services.second_factor.codes import show_code
from apps.users.services.second_factor.confirm import confirm_authenticator
from apps.users.services.second_factor.demo import give_known_authenticator
from apps.users.services.second_factor.fresh import (
    FreshProofNeeded,
    PasswordRefused,
    renew_proof,
    require_fresh_proof,
)
from apps.users.services.second_factor.remove import remove_authenticator
from apps.users.services.second_factor.renew import NothingToRecover, renew_recovery_codes
from apps.users.services.second_factor.steps import SecondStepOver

__all__ = [
    "AuthenticatorExists",
    "FreshProofNeeded",
    "NewAuthenticator",
    "NothingToRecover",
    "PasswordRefused",
    "SecondStepOver",
    "answer_second_step",
    "begin_authenticator",
    "confirm_authenticator",
    "give_known_authenticator",
    "remove_authenticator",
    "renew_proof",
    "renew_recovery_codes",
    "require_fresh_proof",
    "show_code",
]
