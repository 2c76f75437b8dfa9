"""What nobody is ever asked here: BSN, photo, nationality, birth date (domain.md, 3.1 and 8.12)."""

import re
import unicodedata

CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# As programmers of the seven languages of the platform call them. Whole words, because they stand inside of others…
_WORDS = """
    bsn sofi sofinr sofinummer pesel cnp egn dni nie rnokpp ssn dob photo photos foto fotos pasfoto picture pictures
    avatar selfie headshot portrait portret zdjecie poza snimka фото снимка снимки бсн егн рнокпп
"""
# … and beginnings, because they go on in many ways.
_STEMS = """
    burgerservice citizenservice socialsecurity nationali narodowosc obywatel cetaten nacionalidad ciudadania
    citizenship grazhdan hromadian birth geboorte geboren urodz nasteri nacimiento nacido razhdan narodzhen fotograf
    photograph национал громадян граждан рожд раждан народж фотограф
"""
WORDS, STEMS = frozenset(_WORDS.split()), tuple(_STEMS.split())


def is_forbidden(name: str) -> bool:
    """Tell whether a name is that of something that nobody is asked, in any spelling."""
    words = _words_of(name)
    return not WORDS.isdisjoint(words) or any(
        "".join(words[start:]).startswith(STEMS) for start in range(len(words))
    )


def _words_of(name: str) -> list[str]:
    """The words of a name in snake_case, kebab-case or camelCase, small and without accents."""
    plain = unicodedata.normalize("NFKD", CAMEL.sub("_", name).replace("ł", "l")).casefold()
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [word for word in re.split(r"[\W_]+", letters) if word]
