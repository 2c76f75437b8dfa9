"""The facts, put into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from apps.notifications.enums import Kind
from apps.notifications.selectors import get_text
from apps.notifications.services.html import render_html

Facts = Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What a notice says, for every channel; `to` is empty until somebody is to get it.

    - `text`, `html`: the whole mail, with greeting and signature
    - `body`: the paragraphs between them, as plain text
    - `link`: the whole address that it leads to; empty: nowhere
    - `headers`: of the mail
    """

    kind: Kind
    language: str
    to: str = ""
    subject: str
    text: str
    html: str
    body: tuple[str, ...] = ()
    link: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


def render_letter(*, kind: Kind, language: str, facts: Facts) -> Letter:
    """Put the facts into the text: as plain text, and as HTML where the link is a button.

    A paragraph with a fact that is empty (no reason was given), or that is not there, is left out.
    """
    text = get_text(kind=kind, language=language)
    subject = text.subject.format(**facts)
    empty = {f"{{{name}}}" for name in {"stop_all", *facts} if not facts.get(name)}
    kept = [block for block in text.paragraphs if not any(name in block for name in empty)]
    blocks = "\n\n".join(block.format(**facts) for block in kept).split("\n\n")
    html = render_html(text=text, language=language, subject=subject, blocks=blocks, facts=facts)
    return Letter(
        kind=kind,
        language=language,
        subject=subject,
        text="\n\n".join(blocks) + "\n",
        html=html,
        body=tuple(block.format(**facts) for block in kept if block in text.body),
        link=facts.get("link", ""),
    )
