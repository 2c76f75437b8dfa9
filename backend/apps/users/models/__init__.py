"""Who somebody is, and the proofs of it that we hold (hashes only)."""

from apps.users.models.challenge import Challenge
from apps.users.models.consent import Consent
from apps.users.models.contact import ExternalIdentity, Phone, PhoneChallenge
from apps.users.models.issuer import ExchangedToken, IssuerKeySet
from apps.users.models.passkey import Ceremony, Passkey
from apps.users.models.second_factor import Authenticator, RecoveryCode, SecondStep
from apps.users.models.session import RefreshToken, Session
from apps.users.models.ticket import SocketTicket
from apps.users.models.user import User, UserAccounts

__all__ = [
    "Authenticator",
    "Ceremony",
    "Challenge",
    "Consent",
    "ExchangedToken",
    "ExternalIdentity",
    "IssuerKeySet",
    "Passkey",
    "Phone",
    "PhoneChallenge",
    "RecoveryCode",
    "RefreshToken",
    "SecondStep",
    "Session",
    "SocketTicket",
    "User",
    "UserAccounts",
]
