"""Languages and licences by name, in the language of a resume, and back."""

from functools import cache

from babel import Locale
from babel.core import get_global
from django.utils.translation import override

from apps.candidates.enums import LANGUAGE_CODES, LicenceKind
from apps.resumes.enums import ResumeLanguage

# ISO 639-2 has two codes for some languages; these are the ones of libraries.
BIBLIOGRAPHIC = """
    alb arm baq bur chi cze dut fre geo ger gre ice mac mao may per rum slo tib wel
"""
# Codes of ISO 639-3 for the largest part of a language, and those that were withdrawn.
OTHERS = """
    adp als arb ayr azj cls cmn cwd drh ekk esk fat fuc gaz gug ike khk kmr knc kng kpv lvs mol npi ojg
    ory pbu pes plt prp quz scc scr src swh twi uzn ydd zsm zyb
"""


def name_language(code: str, language: str) -> str:
    """ "Dutch" for nl; the code where nobody wrote down a name."""
    return str(Locale.parse(language).languages.get(code, code))


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


def name_language_long(code: str) -> str:
    """The code of ISO 639-2 (terminological) for one of 639-1: nld for nl; the code itself where there is none."""
    return _long().get(code, code)


def find_language_short(code: str) -> str | None:
    """The code of ISO 639-1 for one of 639-2, or for itself; None for a language without one."""
    code = code.strip().lower().partition("-")[0]
    return code if code in LANGUAGE_CODES else _short().get(code)


@cache
def _short() -> dict[str, str]:
    aliases = get_global("language_aliases").items()
    return {long: short for long, short in aliases if len(long) == 3 and short in LANGUAGE_CODES}


@cache
def _long() -> dict[str, str]:
    unwanted = frozenset((BIBLIOGRAPHIC + OTHERS).split())
    return {short: long for long, short in _short().items() if long not in unwanted}


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
