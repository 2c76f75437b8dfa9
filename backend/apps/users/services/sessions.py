"""How a session begins, and what its holder gets."""

from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from apps.users.enums import SecondFactor, SignInMethod
from apps.users.models import RefreshToken, Session, User
from apps.users.services.origin import Origin
from apps.users.services.secrets import hash_token, new_token
from apps.users.services.tokens import sign_access_token


@dataclass(frozen=True, kw_only=True)
class TokenPair:
    """What somebody who signed in holds. The tokens exist here and in the answer, nowhere else."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)


@transaction.atomic
def start_session(
    *,
    user: User,
    method: SignInMethod,
    origin: Origin | None = None,
    second_factor: SecondFactor = SecondFactor.NONE,
) -> TokenPair:
    """Sign a person in, who proved who they are by `method`, and by `second_factor` if they have one.

    The doors of the API go through `begin_session`, which asks for the second factor first.

    :param origin: where the request came from; the session remembers a coarse picture of it for its owner
    """
    session = Session.objects.create(
        user=user,
        method=method,
        second_factor=second_factor,
        device=origin.device if origin else "",
        network=origin.network if origin else "",
    )
    return issue_tokens(session=session)


def issue_tokens(*, session: Session) -> TokenPair:
    """Make a new pair for a session that lives; call it in the transaction that made sure of that."""
    refresh = new_token()
    RefreshToken.objects.create(
        session=session,
        token_hash=hash_token(refresh),
        expires_at=timezone.now() + settings.JWT_REFRESH_TOKEN_LIFETIME,
    )
    return TokenPair(access=sign_access_token(session=session), refresh=refresh)
