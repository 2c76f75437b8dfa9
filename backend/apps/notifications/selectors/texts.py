"""The words of the mails, in seven languages."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from apps.notifications.enums import Mail

TEXTS = Path(__file__).parents[1] / "texts"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One mail in one language, with placeholders."""

    subject: str
    paragraphs: tuple[str, ...]


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
        )
        for name, text in texts.items()
    }


def get_text(*, mail: Mail, language: str) -> Text:
    """Get the text of the mail in the language.

    :raises KeyError: if nobody wrote it
    """
    return _read_texts(language)[mail.value]
