"""Let go what is due, a bounded number of rows at a time."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

import structlog
from django.utils import timezone

from apps.applications.models import Interview, TimelineEntry
from apps.applications.services import delete_applications
from apps.core.services import acting_as_system
from apps.documents.services import withdraw_grants
from apps.messaging.models import Conversation
from apps.notifications.services import forget_deliveries_about
from apps.privacy.selectors.retention import OWN_JOB, RULES, Rule, get_rule
from apps.privacy.services.erasure import erase_unproven, forgetting

log = structlog.get_logger(__name__)
BATCH = 200  # rows in one transaction


def list_own_rules() -> list[str]:
    """Name the rules that no other app's sweep keeps."""
    return [rule.name for rule in RULES if rule.swept_by == OWN_JOB]


def keep_rule(*, name: str, batch: int = BATCH) -> int:
    """Take away every row that has to go by this rule now; returns how many.

    Each batch is a transaction of its own: whoever dies in between has done what was done, and may begin again.

    :raises KeyError: if there is no such rule
    """
    rule, done = get_rule(name), 0
    while True:
        taken, found = _take_batch(rule, batch)
        done += taken
        if taken == 0 or found < batch:
            break
    log.info("retention", rule=rule.name, rows=done)
    return done


def _take_batch(rule: Rule, batch: int) -> tuple[int, int]:
    """How many rows went, and how many were due."""
    if rule.name == "unproven_accounts":
        return _take_accounts(rule, batch)
    with acting_as_system(reason=f"privacy.retain_{rule.name}"):
        due = rule.find_due(timezone.now())
        keys = list(due.order_by("pk").values_list("pk", flat=True)[:batch])
        if keys:
            TAKE.get(rule.name, _delete)(rule, keys)
        return len(keys), len(keys)


def _take_accounts(rule: Rule, batch: int) -> tuple[int, int]:
    """One by one: each takes a walk over all tables, and somebody may begin to use theirs at this moment."""
    with acting_as_system(reason="privacy.retain_unproven_accounts"):  # memberships count
        keys = list(rule.find_due(timezone.now()).order_by("pk").values_list("pk", flat=True)[:batch])
    return sum(erase_unproven(user_id=key) for key in keys), len(keys)


def _delete(rule: Rule, keys: Sequence[Any]) -> None:
    rule.find_due(timezone.now()).model._base_manager.filter(pk__in=keys).delete()


def _delete_applications(_: Rule, keys: Sequence[UUID]) -> None:
    steps = TimelineEntry.objects.filter(application__in=keys).values_list("pk", flat=True)
    interviews = Interview.objects.filter(application__in=keys).values_list("pk", flat=True)
    forget_deliveries_about(ids=[*keys, *steps, *interviews])
    conversations = Conversation.objects.filter(application__in=keys).values_list("pk", flat=True)
    withdraw_grants(about_ids=list(conversations))
    with forgetting():
        delete_applications(ids=keys)


def _delete_cases(rule: Rule, keys: Sequence[UUID]) -> None:
    # Evidence and decisions only grow; they let go of a row here alone.
    with forgetting():
        _delete(rule, keys)


TAKE: Mapping[str, Callable[[Rule, Sequence[Any]], None]] = {
    "applications": _delete_applications,
    "cases": _delete_cases,
}
