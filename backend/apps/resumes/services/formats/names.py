"""Languages and licences by name, in the language of a resume, and back."""

from functools import cache

from babel import Locale
from django.utils.translation import override

from apps.candidates.enums import LANGUAGE_CODES, LicenceKind
from apps.resumes.enums import ResumeLanguage


def name_language(code: str, language: str) -> str:
    """ "Dutch" for nl; the code where nobody wrote down a name."""
    return Locale.parse(language).languages.get(code, code)


def name_licence(kind: LicenceKind, language: str) -> str:
    """What a licence is called."""
    with override(language):
        return str(kind.label)


def find_language(name: str) -> str | None:
    """The ISO 639-1 code of a language named in one of the seven languages, or by itself; or None."""
    return _languages().get(name.strip().casefold())


def find_licence(name: str) -> LicenceKind | None:
    """The kind of a licence that is called as we call it in one of the seven languages."""
    return _licences().get(name.strip().casefold())


@cache
def _languages() -> dict[str, str]:
    found = {code: code for code in LANGUAGE_CODES}
    for code in sorted(LANGUAGE_CODES):
        for language in ResumeLanguage.values:
            found.setdefault(name_language(code, language).casefold(), code)
    return found


@cache
def _licences() -> dict[str, LicenceKind]:
    return {
        name_licence(kind, language).casefold(): kind
        for language in ResumeLanguage.values
        for kind in LicenceKind
        if kind != LicenceKind.OTHER
    }
