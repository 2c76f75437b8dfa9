"""Which action fits what."""

from collections.abc import Callable, Mapping
from typing import Any

from apps.moderation.enums import Action, TargetKind
from apps.moderation.errors import ActionNotPossible
from apps.moderation.services.effects import employers, jobs, messages, people
from apps.moderation.services.effects.order import Order

A, T = Action, TargetKind
Effect = Callable[[Order], None]
OF_PEOPLE: Mapping[Action, Effect] = {A.SUSPEND: people.suspend, A.RESTORE: people.restore}
EFFECTS: Mapping[TargetKind, Mapping[Action, Effect]] = {
    T.JOB: {
        A.RELEASE: jobs.release, A.REFUSE: jobs.refuse, A.HIDE: jobs.hide, A.HOLD: jobs.hold,
        A.REMOVE: jobs.remove, A.RESTORE: jobs.restore,
    },
    T.EMPLOYER: {
        A.APPROVE: employers.approve, A.REFUSE: employers.refuse, A.SUSPEND: employers.refuse,
        A.RESTORE: employers.approve,
    },
    T.MESSAGE: {A.HIDE: messages.hide, A.RESTORE: messages.restore, A.SUSPEND: people.suspend},
    T.APPLICATION: OF_PEOPLE,
    T.CANDIDATE: OF_PEOPLE,
    T.DOCUMENT: OF_PEOPLE,
}  # fmt: skip


def list_actions(*, kind: TargetKind) -> list[Action]:
    """List what may be decided about this kind of thing; to change nothing is always possible."""
    return [Action.NONE, *EFFECTS.get(kind, {})]


def act(*, kind: TargetKind, action: Action, order: Order | None) -> None:
    """Carry the action out.

    :param order: None if what it is about is gone: then nothing can be done
    :raises ActionNotPossible: if the action does not fit
    """
    if action == Action.NONE:
        return
    effect = EFFECTS.get(kind, {}).get(action)
    if effect is None or order is None:
        raise ActionNotPossible(action=action.label)
    effect(order)


def is_half_done(*, kind: TargetKind, action: Action, row: Any) -> bool:
    """Tell whether the action takes a second person, and this one is the first."""
    is_approval = kind == TargetKind.EMPLOYER and action in (Action.APPROVE, Action.RESTORE)
    return row is not None and is_approval and employers.is_half(row)
