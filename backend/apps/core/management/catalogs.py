"""The catalogs of messages: a .po file per language, kept in step with the sources and compiled for gettext."""

import os
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings

from apps.core.management.borrowed import MESSAGES

APPS = Path(__file__).parents[2]
SOURCES = APPS.parent / "locale"
LAZY = {f"{name}_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")}
KEYWORDS = DEFAULT_KEYWORDS | LAZY | {"gettext_noop": None}
READERS = [("**.py", "python"), ("**/templates/**.html", "apps.core.management.templates:extract_template")]
PLACEHOLDER = re.compile(r"%\(\w+\)\w|%[ds]|\{\w+[^}]*\}")
# Babel's own header holds times, so every run would change every file.
HEADER = r"""msgid ""
msgstr ""
"Language: {language}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: {plural_forms}\n"
"X-Review: {review}\n"

"""
REVIEW = re.compile(r'^"X-Review: (.*)\\n"$', re.MULTILINE)
NOT_REVIEWED = "machine translation; waits for a reader whose language it is"


def list_languages() -> list[str]:
    """List the languages that need a catalog: all but the one the sources are written in."""
    return [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def extract_messages() -> Catalog:
    """Read every message out of the code of all apps; add those of the frameworks that nobody translated."""
    template = Catalog()
    for borrowed in MESSAGES:
        template.add(borrowed)
    for _, _, message, _, context in extract_from_dir(APPS, READERS, keywords=KEYWORDS):
        template.add(message, context=context)
    return template


def update_catalog(language: str, template: Catalog) -> None:
    """Write the .po file anew: new messages come without a translation, those no longer used go."""
    catalog = _read(language)
    catalog.update(template, no_fuzzy_matching=True)
    body = BytesIO()
    write_po(
        body, catalog, omit_header=True, no_location=True, sort_output=True, ignore_obsolete=True, width=0
    )
    header = HEADER.format(language=language, plural_forms=catalog.plural_forms, review=read_review(language))
    _write(_file(SOURCES, language, "po"), header.encode() + body.getvalue())


def read_review(language: str) -> str:
    """Return who of those whose language it is read the catalog, and when; that nobody did, until somebody says so."""
    file = _file(SOURCES, language, "po")
    said = REVIEW.search(file.read_text(encoding="utf-8")) if file.exists() else None
    return said[1] if said else NOT_REVIEWED


def compile_catalog(language: str) -> bool:
    """Write the .mo file, unless it is newer than the .po file; say whether it was written."""
    source = _file(SOURCES, language, "po")
    target = _file(Path(settings.LOCALE_PATHS[0]), language, "mo")
    changed_at = source.stat().st_mtime_ns
    if target.exists() and target.stat().st_mtime_ns > changed_at:
        return False
    content = BytesIO()
    write_mo(content, _read(language))
    _write(target, content.getvalue())
    return True


def find_mistakes(language: str, template: Catalog) -> Iterator[str]:
    """Say what is missing, unsure, no longer used, or has other placeholders than the source."""
    catalog = _read(language)
    for message in template:
        translation = catalog.get(message.id, message.context)
        if message.id and (why := _mistake(message, translation)):
            yield f"{language}: {why}: {message.id!r}"
    for message in catalog:
        if message.id and template.get(message.id, message.context) is None:
            yield f"{language}: no longer used: {message.id!r}"


def _mistake(message: Message, translation: Message | None) -> str:
    if translation is None or not all(_texts(translation.string)):
        return "not translated"
    if translation.fuzzy:
        return "marked as fuzzy"
    wanted = _placeholders(_texts(message.id)[-1])
    if any(_placeholders(text) != wanted for text in _texts(translation.string)):
        return "other placeholders"
    return ""


def _texts(text: str | list[str] | tuple[str, ...] | None) -> list[str]:
    """Return one text, or those of all plural forms."""
    return list(text) if isinstance(text, list | tuple) else [text or ""]


def _placeholders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _read(language: str) -> Catalog:
    file = _file(SOURCES, language, "po")
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as stream:
        return read_po(stream, locale=language, abort_invalid=True)


def _file(folder: Path, language: str, kind: str) -> Path:
    return folder / language / "LC_MESSAGES" / f"django.{kind}"


def _write(file: Path, content: bytes) -> None:
    """Replace the file at once: a process that reads it meanwhile sees the old one or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(f".{os.getpid()}")
    fresh.write_bytes(content)
    fresh.replace(file)
