"""The words of the mails, in seven languages."""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from apps.notifications.enums import Kind

TEXTS = Path(__file__).parents[1] / "texts"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One mail in one language, with placeholders; `body` is what stands between greeting and signature.

    `phrases` are pieces that facts are put together from; `button` and `by_hand` stand at the link of a mail.
    """

    subject: str
    paragraphs: tuple[str, ...]
    body: tuple[str, ...]
    phrases: Mapping[str, str]
    button: str
    by_hand: str


@cache
def _read_texts(language: str) -> dict[str, Text]:
    texts = tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))
    frame = texts.pop("every_mail")
    return {name: _read_text(text, frame) for name, text in texts.items()}


def _read_text(text: dict[str, Any], frame: dict[str, str]) -> Text:
    body = tuple(text["body"].strip().split("\n\n"))
    return Text(
        subject=text["subject"],
        paragraphs=(frame["greeting"], *body, text.get("signature", frame["signature"]), frame["stop"]),
        body=body,
        phrases=text.get("phrases", {}),
        button=text.get("button", frame["button"]),
        by_hand=frame["by_hand"],
    )


def get_text(*, kind: Kind, language: str) -> Text:
    """Get the text of the mail in the language.

    :raises KeyError: if nobody wrote it
    """
    return _read_texts(language)[kind.value]


def get_phrases(*, kind: Kind, language: str) -> Mapping[str, str]:
    """Get the pieces that the facts of this mail are put together from, with placeholders.

    :raises KeyError: if nobody wrote the mail
    """
    return get_text(kind=kind, language=language).phrases


@cache
def list_subject_facts(*, kind: Kind) -> frozenset[str]:
    """List which facts the subject names: the same in every language."""
    subject = get_text(kind=kind, language="en").subject
    return frozenset(name for _, name, _, _ in string.Formatter().parse(subject) if name)
