"""What the next step of a rotation is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.conf import settings

from apps.users.services.keys.publish import KEY_SET_SECONDS
from apps.users.services.keys.ring import Key
from apps.users.services.keys.signing import choose_signer

KEY_SET_KEPT = timedelta(seconds=KEY_SET_SECONDS)
AHEAD = 2 * KEY_SET_KEPT  # others keep the key set so long, and folders may be copied from machine to machine
CLOCKS = timedelta(seconds=60)  # that two machines may differ by, more than the leeway of any check
Moments = tuple[tuple[str, datetime], ...]


@dataclass(frozen=True, kw_only=True)
class Rotation:
    """One step: `makes` is when the key that it makes begins to sign (None: it makes none), `made` that key's kid.

    `retired` keys verify nothing any more; `signer` signs now, `coming` ones begin and `leaving` ones may go at the
    moments given.
    """

    makes: datetime | None
    retired: tuple[str, ...]
    signer: str | None
    coming: Moments
    leaving: Moments
    made: str = ""


def plan_rotation(ring: Mapping[str, Key], *, now: datetime, if_older_than: timedelta) -> Rotation:
    """Work out the next step; nothing is done yet."""
    keys, signer = list(ring.values()), choose_signer(ring, now=now)
    ends = {
        old.kid: _last_token_expires(successor)
        for old, successor in pairwise(keys)
        if signer and successor.signs_from <= signer.signs_from
    }
    leaving = tuple((kid, at) for kid, at in ends.items() if at > now)
    coming = tuple((key.kid, key.signs_from) for key in keys if key is not signer and key.kid not in ends)
    return Rotation(
        makes=None if leaving or coming else _begin(signer, now, if_older_than),
        retired=tuple(kid for kid, at in ends.items() if at <= now),
        signer=signer.kid if signer else None,
        coming=coming,
        leaving=leaving,
    )


def _last_token_expires(successor: Key) -> datetime:
    began = max(successor.signs_from, successor.placed_at)
    lifetime: timedelta = settings.JWT_ACCESS_TOKEN_LIFETIME
    return began + lifetime + KEY_SET_KEPT + CLOCKS


def _begin(signer: Key | None, now: datetime, if_older_than: timedelta) -> datetime | None:
    if signer is None:
        return now
    return now + AHEAD if now - signer.signs_from >= if_older_than else None
