"""A notice as it would look, about the demo organization."""

import string
from dataclasses import dataclass, replace

from apps.notifications.enums import CRITICAL, MAIL_ONLY, Kind, category_of
from apps.notifications.selectors import get_text
from apps.notifications.services.channels.push import write_push
from apps.notifications.services.channels.telegram import write_message
from apps.notifications.services.demo import get_demo_facts
from apps.notifications.services.letter import Letter, render_letter
from apps.notifications.services.links import link_to


@dataclass(frozen=True, kw_only=True)
class Preview:
    """The letter, and the words of the other channels; empty where the notice goes by mail alone."""

    letter: Letter
    telegram: str
    push: dict[str, str]


def preview_notice(*, kind: Kind, language: str) -> Preview:
    """Write the notice with the data of the demo organization, as far as there is one. Secrets in it are made up."""
    facts = {**_stand_ins(kind, language), **get_demo_facts()}
    facts |= {"stop_all": "" if category_of(kind) in CRITICAL else link_to("notices/stop/example/")}
    letter = replace(render_letter(kind=kind, language=language, facts=facts), to="someone@example.com")
    if kind in MAIL_ONLY:
        return Preview(letter=letter, telegram="", push={})
    return Preview(letter=letter, telegram=write_message(letter), push=write_push(letter, "example"))


def _stand_ins(kind: Kind, language: str) -> dict[str, str]:
    """Every placeholder gets at least its own name, so that a new one cannot break the page."""
    text = get_text(kind=kind, language=language)
    words = "\n".join([text.subject, *text.paragraphs])
    return {name: f"[{name}]" for _, name, _, _ in string.Formatter().parse(words) if name}
