"""Languages, and how well somebody must speak them."""

from collections.abc import Iterable, Mapping

from django.utils.translation import get_language_info, gettext_lazy
from django.utils.translation import gettext as _

# What the people who read here speak, the most frequent first (domain.md, 6).
SPOKEN = ("nl", "en", "pl", "ro", "bg", "es", "uk", "de", "hu", "pt", "lt", "sk", "ru", "tr", "ar")
# The levels of the Common European Framework, in a worker's words.
LEVELS = {
    "A1": gettext_lazy("a few words"),
    "A2": gettext_lazy("simple sentences"),
    "B1": gettext_lazy("everyday talk"),
    "B2": gettext_lazy("well"),
    "C1": gettext_lazy("very well"),
    "C2": gettext_lazy("perfectly"),
}


def say_language(code: str) -> str:
    """Name a language in the active one; by its code if nobody knows it."""
    try:
        name = str(get_language_info(code)["name_translated"])
    except KeyError:
        return code.upper()
    return name[:1].upper() + name[1:]


def say_needed(needed: Mapping[str, str]) -> str:
    """Name a language with its level: "Dutch: simple sentences (A2)"."""
    level = needed["level"]
    words = {"language": say_language(needed["language"]), "words": LEVELS.get(level, ""), "level": level}
    return _("%(language)s: %(words)s (%(level)s)") % words


def say_languages(codes: Iterable[str]) -> str:
    """Name languages after each other."""
    return ", ".join(say_language(code) for code in codes)
