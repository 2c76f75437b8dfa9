"""The statement of reasons (DSA 17), in the reader's language."""

from collections.abc import Callable, Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.moderation.enums import HIDES, Action, Ground, TargetKind
from apps.moderation.models import Decision

Say = Callable[[], str]


def write_statement(*, decision: Decision, name: str, language: str, say_facts: Say | None = None) -> str:
    """Write it as paragraphs of plain text: what, what was seen, why, how it was found, what one can do.

    :param name: of what it is about
    :param say_facts: says the facts in the active language; None: as the decision holds them
    """
    with override(language):
        return "\n\n".join(_paragraphs(decision, name, say_facts))


def _paragraphs(decision: Decision, name: str, say_facts: Say | None) -> Iterator[str]:
    kind, action = TargetKind(decision.target_kind).label, Action(decision.action)
    yield _("This is about: %(kind)s “%(name)s”.") % {"kind": kind, "name": name}
    yield _say_scope(decision, action)
    yield _("What we saw: %(facts)s") % {"facts": say_facts() if say_facts else decision.facts}
    if action in HIDES:
        yield _say_ground(decision)
        yield _say_how(decision)
        yield _say_redress(decision)


def _say_scope(decision: Decision, action: Action) -> str:
    said = {"action": action.label}
    if decision.ends_on is None:
        return _("What we decided: %(action)s.") % said
    day = date_format(decision.ends_on)
    return _("What we decided: %(action)s, until %(date)s.") % {**said, "date": day}


def _say_ground(decision: Decision) -> str:
    said = {"article": decision.article}
    if decision.ground == Ground.LAW:
        return _("Why: the law does not allow it (%(article)s).") % said
    return _("Why: our terms do not allow it (%(article)s).") % said


def _say_how(decision: Decision) -> str:
    if decision.is_decided_automatically:
        return _("A program decided this: the rule leaves no choice. You can ask a person to look at it.")
    if decision.is_detected_automatically:
        return _("A program found it. A person looked at it and decided.")
    return _("A person looked at it and decided. No program took part.")


def _say_redress(decision: Decision) -> str:
    return _(
        "You do not agree? You can appeal until %(date)s. It is free. Another person then looks at it. "
        "You can also go to a body that settles disputes outside of court, or to a judge."
    ) % {"date": date_format(decision.appeal_until)}
