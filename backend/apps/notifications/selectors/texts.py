"""The words of the mails, in seven languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from apps.notifications.enums import Mail

TEXTS = Path(__file__).parents[1] / "texts"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One mail in one language, with placeholders; `phrases` are pieces that facts are put together from."""

    subject: str
    paragraphs: tuple[str, ...]
    phrases: Mapping[str, str]


@cache
def _read_texts(language: str) -> dict[str, Text]:
    texts = tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))
    frame = texts.pop("every_mail")
    return {
        name: Text(
            subject=text["subject"],
            paragraphs=(
                frame["greeting"],
                *text["body"].strip().split("\n\n"),
                text.get("signature", frame["signature"]),
            ),
            phrases=text.get("phrases", {}),
        )
        for name, text in texts.items()
    }


def get_text(*, mail: Mail, language: str) -> Text:
    """Get the text of the mail in the language.

    :raises KeyError: if nobody wrote it
    """
    return _read_texts(language)[mail.value]


def get_phrases(*, mail: Mail, language: str) -> Mapping[str, str]:
    """Get the pieces that the facts of this mail are put together from, with placeholders.

    :raises KeyError: if nobody wrote the mail
    """
    return get_text(mail=mail, language=language).phrases
