"""One key follows another, and no token is refused for it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import structlog

from apps.users.services.keys.make import locked, make_key
from apps.users.services.keys.plan import Rotation, plan_rotation
from apps.users.services.keys.ring import keys_directory, read_ring

log = structlog.get_logger(__name__)


def rotate_keys(*, if_older_than: timedelta = timedelta(0), dry_run: bool = False) -> Rotation:
    """Take the next step: retire what verifies nothing any more, and make a new key unless a rotation is under way.

    The new one only verifies for ten minutes, then it signs. An old one goes when the last token that it signed has
    expired everywhere. Safe to call at any time, by several at once, and again after a crash in between.

    :param if_older_than: make a new key only if the one that signs began so long ago
    :param dry_run: say what would be done, and do nothing
    """
    if dry_run:
        return plan_rotation(read_ring(), now=datetime.now(UTC), if_older_than=if_older_than)
    with locked(keys_directory()):
        plan = plan_rotation(read_ring(), now=datetime.now(UTC), if_older_than=if_older_than)
        return _carry_out(plan)


def _carry_out(plan: Rotation) -> Rotation:
    directory = keys_directory()
    made = make_key(directory=directory, signs_from=plan.makes) if plan.makes else ""
    for kid in plan.retired:
        (directory / f"{kid}.pem").unlink()
    if made or plan.retired:
        log.info("jwt_keys_rotated", made=made, retired=plan.retired)
    return replace(plan, made=made)
