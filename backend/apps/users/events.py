"""What happens to accounts."""

from dataclasses import dataclass
from uuid import UUID

from apps.core.events import Event


@dataclass(frozen=True, kw_only=True)
class UserRegistered(Event):
    """An account was made; its address is not proven yet."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class EmailVerificationRequested(Event):
    """Somebody registered; the answer to the challenge (see `services.arm_challenge`) goes out by mail.

    Published for addresses that have an account already as well: then the challenge's kind is ALREADY_REGISTERED.
    """

    challenge_id: UUID


@dataclass(frozen=True, kw_only=True)
class EmailVerified(Event):
    """The owner of the account proved that the address is theirs."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class MagicLinkRequested(Event):
    """Somebody wants to sign in by mail; published for unknown addresses as well, then there is nothing to arm."""

    challenge_id: UUID


@dataclass(frozen=True, kw_only=True)
class PasswordResetRequested(Event):
    """Somebody wants a new password; published for unknown addresses as well, then there is nothing to arm."""

    challenge_id: UUID


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(Event):
    """The account has a new password, and its other sessions are over."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class SessionRevoked(Event):
    """One session ended, whatever the reason. The same goes out at once as NOTIFY users_session_revoked."""

    session_id: UUID
    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class SessionsRevoked(Event):
    """All sessions of a person, or all but one, were ended on purpose; `reason` is a RevokeReason.

    Each of them is in a SessionRevoked of its own as well.
    """

    user_id: UUID
    reason: str
    count: int


@dataclass(frozen=True, kw_only=True)
class SessionFamilyRevoked(Event):
    """A refresh token was used twice, so somebody may have stolen it: the whole session is over."""

    user_id: UUID
    session_id: UUID


@dataclass(frozen=True, kw_only=True)
class SecondFactorChanged(Event):
    """A second factor came, went or was used in a way that its owner should know; `change` is a FactorChange."""

    user_id: UUID
    change: str


@dataclass(frozen=True, kw_only=True)
class ConsentAnswered(Event):
    """A person gave a consent or took it back; `purpose` is a ConsentPurpose."""

    user_id: UUID
    purpose: str
    answer_id: UUID


@dataclass(frozen=True, kw_only=True)
class ErasureRequested(Event):
    """A person wants to be erased; the account says when."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class ErasureRefused(Event):
    """The time to erase a person came, but a rule does not let them go yet; nothing is planned any more."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class PhoneCodeRequested(Event):
    """Somebody wants to prove a phone number; the code goes out by SMS."""

    challenge_id: UUID


@dataclass(frozen=True, kw_only=True)
class PhoneLost(Event):
    """Somebody else proved the phone number of this account, which has none any more."""

    user_id: UUID


@dataclass(frozen=True, kw_only=True)
class IdentityLinked(Event):
    """An account elsewhere opens this one from now on, which was there before."""

    user_id: UUID
    provider: str
