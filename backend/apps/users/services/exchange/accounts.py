"""Whose account it is with us."""

from django.contrib.auth.hashers import make_password
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import record_audit
from apps.users.enums import UserType
from apps.users.events import IdentityLinked, UserRegistered
from apps.users.models import ExternalIdentity, User
from apps.users.services.claim import prove_address
from apps.users.services.exchange.identity import Identity
from apps.users.services.lock import lock_user


class EmailNotProvenThere(DomainError):
    """The other service does not say that the e-mail address is proven, so it proves nothing to us."""

    code = "email_not_proven_there"
    message = _("Please confirm your e-mail address at the other service first, or sign in with us.")


class SignInHereOnly(DomainError):
    """The account is closed, or belongs to staff, who sign in with us only."""

    code, status = "sign_in_here_only", 403
    message = _("You cannot sign in to this account with another service.")


def find_or_make_account(*, identity: Identity, user_type: UserType, language: str) -> User:
    """Find the account of an identity; the first time, by the address that issuer *and* we know to be proven.

    An address that the issuer has not proven links nothing: anybody could have typed it there. One that nobody proved
    to *us* may have been registered by somebody who waits for its owner: the account begins anew as the owner's, with
    nothing from before (`prove_address`). Call it in a transaction.

    :param user_type: what a new account is for
    :raises EmailNotProvenThere: the first time, without a proven address
    :raises SignInHereOnly: if the account is closed or one of staff
    """
    known = ExternalIdentity.objects.filter(provider=identity.provider, subject=identity.subject)
    link = known.select_related("user").first()
    user, is_new = (link.user, False) if link else _account_by_email(identity, user_type, language)
    if link:
        lock_user(user)  # somebody may close it, or add a second factor and end its sessions, at this moment
    if not user.is_active or user.is_staff or user.is_superuser:
        raise SignInHereOnly
    return user if link else _link(user, identity, is_told=not is_new)


def _account_by_email(identity: Identity, user_type: UserType, language: str) -> tuple[User, bool]:
    """The account, and whether it begins now."""
    if identity.email is None:
        raise EmailNotProvenThere
    wanted = User(email=identity.email, user_type=user_type, language=language, password=make_password(None))
    User.objects.bulk_create([wanted], ignore_conflicts=True)
    user = User.objects.get(email=identity.email)
    lock_user(user)
    if user.pk == wanted.pk:
        publish(UserRegistered(user_id=user.pk))
    is_new = not user.is_email_verified
    if is_new and user.is_active:
        user.user_type, user.language = user_type, language
        prove_address(user=user, password=make_password(None), name="")
    return user, is_new


def _link(user: User, identity: Identity, *, is_told: bool) -> User:
    """Who comes second with the same identity at once gets the first one's link."""
    link = ExternalIdentity(user=user, provider=identity.provider, subject=identity.subject)
    ExternalIdentity.objects.bulk_create([link], ignore_conflicts=True)
    kept = ExternalIdentity.objects.select_related("user").get(
        provider=identity.provider, subject=identity.subject
    )
    if kept.pk == link.pk:
        record_audit(
            actor=user, action="users.link_identity", subject=user, detail={"provider": identity.provider}
        )
        if is_told:
            publish(IdentityLinked(user_id=user.pk, provider=identity.provider))
    return kept.user
