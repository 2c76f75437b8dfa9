"""Open a link."""

from datetime import timedelta
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.core.signing import BadSignature, TimestampSigner
from django.db.models import F
from django.utils import timezone
from django.utils.crypto import constant_time_compare, get_random_string, salted_hmac
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import acting_for, count_attempt
from apps.resumes.models import ResumeShare, ShareViews
from apps.resumes.services.sharing.shown import Shared, show
from apps.resumes.services.sharing.slugs import hash_slug

OPEN_FOR = timedelta(minutes=30)
SIGNER = TimestampSigner(salt="resumes.share", sep=".")
WINDOW, LONGEST_PASSWORD = 15 * 60, 128
TRIES_OF_ADDRESS, TRIES_OF_LINK = 10, 100  # passwords for one link in a window; from one address, from all


class LinkDead(DomainError):
    """The link never was, ended, was taken back, or wants another password: nobody learns which."""

    code, status = "link_dead", 404
    message = _(
        "This link does not show a resume. It may have ended, or it may need a password. Ask the person who sent it."
    )


def open_shared(
    *,
    slug: str,
    password: str = "",
    pass_token: str = "",
    address: str,
    reader_id: UUID | None = None,
    is_counted: bool = True,
) -> Shared:
    """Return what the link shows, and count that it was opened, unless its owner did.

    Every refusal takes the same work: one look by the slug's hash, one check of a password.

    :param pass_token: `sign_pass` of an earlier opening, instead of the password
    :param address: where the reader is, for the limit of tries
    :param is_counted: False for a second look at the same, as paper
    :raises LinkDead: whatever is wrong
    :raises TooManyAttempts: after too many passwords for this slug, whether or not it is one
    """
    slug_hash, password = hash_slug(slug), password[: LONGEST_PASSWORD + 1]
    if password:
        count_attempt(
            limit="share_address", who=f"{slug_hash} {address}", at_most=TRIES_OF_ADDRESS, seconds=WINDOW
        )
        count_attempt(limit="share_link", who=slug_hash, at_most=TRIES_OF_LINK, seconds=WINDOW)
    with acting_for(secret_hash=slug_hash):
        # The wall shows a link by its slug, and only until it ends.
        share = ResumeShare.objects.filter(slug_hash=slug_hash).first()
        if not _may_open(share, password, pass_token) or share is None:
            raise LinkDead
        if is_counted and share.version.owner_id != reader_id:
            ShareViews.objects.filter(share=share).update(count=F("count") + 1, last_on=timezone.localdate())
        return show(share)


def sign_pass(*, shared: Shared) -> str:
    """Sign that the password was given: good for half an hour, for this link, until its password is another."""
    return SIGNER.sign(_name_pass(shared.share_id, shared.proof))


def _may_open(share: ResumeShare | None, password: str, pass_token: str) -> bool:
    if share is not None and not share.password_hash:
        return True
    if share is not None and _is_passed(share, pass_token):
        return True
    return check_password(password, share.password_hash if share else _make_dummy()) and share is not None


def _is_passed(share: ResumeShare, token: str) -> bool:
    try:
        named = SIGNER.unsign(token, max_age=OPEN_FOR)
    except BadSignature:
        return False
    return constant_time_compare(named, _name_pass(share.pk, share.password_hash))


def _name_pass(share_id: UUID, password_hash: str) -> str:
    return salted_hmac("resumes.share", f"{share_id} {password_hash}", algorithm="sha256").hexdigest()


@cache
def _make_dummy() -> str:
    """A password that nobody knows, hashed as all are."""
    return make_password(get_random_string(32))
