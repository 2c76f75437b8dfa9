"""Adding an authenticator app: its secret."""

from dataclasses import dataclass, field

import pyotp
import segno
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.users.models import Authenticator, Session, User
from apps.users.services.data_keys import encrypt_secret
from apps.users.services.lock import lock_user
from apps.users.services.second_factor.fresh import require_fresh_proof

ISSUER = "Safe Job Platform"


class AuthenticatorExists(DomainError):
    """An account has one authenticator app."""

    code = "authenticator_exists"
    message = _("You already have an authenticator app. Remove it first.")


@dataclass(frozen=True, kw_only=True)
class NewAuthenticator:
    """What the app must know, for typing, for a link and for its camera. It is shown once."""

    secret: str = field(repr=False)
    uri: str = field(repr=False)
    qr: str = field(repr=False)


@transaction.atomic
def begin_authenticator(*, user: User, session: Session | None) -> NewAuthenticator:
    """Make the secret of a new authenticator app; it counts once a first code was right (`confirm_authenticator`).

    :raises FreshProofNeeded: if the last proof of the session is too old
    :raises AuthenticatorExists: if there is one
    """
    require_fresh_proof(session=session)
    lock_user(user)
    if Authenticator.objects.filter(user=user, confirmed_at__isnull=False).exists():
        raise AuthenticatorExists
    secret = pyotp.random_base32()
    Authenticator.objects.update_or_create(
        user=user, defaults={"secret": encrypt_secret(secret, owner=user.pk), "last_step": 0}
    )
    uri = pyotp.TOTP(secret).provisioning_uri(name=user.email, issuer_name=ISSUER)
    return NewAuthenticator(secret=secret, uri=uri, qr=segno.make(uri, error="m").svg_data_uri(scale=4))
