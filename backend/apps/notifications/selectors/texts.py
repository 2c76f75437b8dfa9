"""The words of the mails, in seven languages."""

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

    `phrases` are pieces that facts are put together from.
    """

    subject: str
    paragraphs: tuple[str, ...]
    body: tuple[str, ...]
    phrases: Mapping[str, str]


@cache
def _read_texts(language: str) -> dict[str, Text]:
    texts = tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))
    frame = texts.pop("every_mail")
    return {name: _read_text(text, frame) for name, text in texts.items()}


def _read_text(text: dict[str, Any], frame: dict[str, str]) -> Text:
    body = tuple(text["body"].strip().split("\n\n"))
    return Text(
        subject=text["subject"],
        paragraphs=(frame["greeting"], *body, text.get("signature", frame["signature"])),
        body=body,
        phrases=text.get("phrases", {}),
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
