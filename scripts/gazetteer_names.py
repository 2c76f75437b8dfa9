"""Names of places: which are useful to someone who searches, and how they compare."""

import re
import unicodedata
from collections.abc import Iterable


def fold(name: str) -> str:
    """One key for the ways to write a place: no accents or punctuation, "St." is "Sint", no suffix."""
    name = without_suffix(name.replace("St.-", "Sint ").replace("St. ", "Sint "))
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def without_suffix(name: str) -> str:
    """ "Haren Gn" and "Rijswijk (NB)" tell namesakes apart; people type the name alone."""
    return re.sub(r" (\(.*\)|AC|Gld|GLD|GN|Gn|Gem Emmen|L|Lb|NB|NH|Ov|ZH|ZL|Z)$", "", name)


def spellings(name: str) -> list[str]:
    """What people type for it: no suffix, no apostrophe in front, "Sint" written out or shortened."""
    plain = without_suffix(name)
    saint = re.sub(r"^(St\.[- ]|Sint[- ])", "", plain)
    saints = [f"Sint {saint}", f"St. {saint}"] if saint != plain else []
    return [plain, plain.removeprefix("'"), *saints]


def useful_names(name: str, candidates: Iterable[str]) -> list[str]:
    """Latin and Cyrillic names, without codes ("NL_GM0518", "RTM") and machine romanizations ("hai ya")."""
    kept: dict[str, str] = {}
    for candidate in sorted(candidates):
        tidy = candidate.replace("\u2019", "'").strip()
        if is_name(tidy) and tidy.casefold() != name.casefold():
            kept.setdefault(tidy.casefold(), tidy)
    return sorted(kept.values())


def is_name(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    scripts = {unicodedata.name(letter, "").split(" ")[0] for letter in letters}
    if scripts not in ({"LATIN"}, {"CYRILLIC"}) or (text.isupper() and len(letters) <= 3):
        return False
    starts_well = re.match(r"'?[st][ -][A-Z]|'?[^\W_]", text)
    romanized = text[0].islower() and not re.match(r"[st][ -][A-Z]", text)
    return bool(starts_well) and not romanized and not re.search(r"[_|;,]|[A-Z]{2}\d", text)


def slug(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
