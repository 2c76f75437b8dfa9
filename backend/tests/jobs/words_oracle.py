"""Whether the texts of a posting match what was typed, worked out in Python; the database only stems single words."""

from collections.abc import Iterable
from functools import cache

from django.db import connection

from apps.jobs.selectors.search.words import Alternative, Clause, read_words
from apps.jobs.selectors.search.words.compounds import split_compound
from apps.jobs.selectors.search.words.fold import split_words
from apps.jobs.selectors.search.words.lists import meanings

LANGUAGES = ("dutch", "english")


class Text:
    """A text, as words and their stems. Of a title and of the names of an occupation the parts count, too."""

    def __init__(self, text: str, *, is_naming: bool) -> None:
        self.is_naming = is_naming
        self.words = split_words(text)
        parts = [part for word in self.words for part in split_compound(word) if is_naming]
        self.stems = {stem(word, language) for word in self.words for language in LANGUAGES}
        self.stems |= {stem(part, "dutch") for part in parts}  # only Dutch puts words together
        self.stemmed = {language: [stem(word, language) for word in self.words] for language in LANGUAGES}

    def has_phrase(self, phrase: tuple[str, ...], language: str) -> bool:
        """Whether the words stand there one behind the other; any word may stand where one says nothing."""
        wanted, said = [stem(word, language) for word in phrase], self.stemmed[language]
        starts = range(len(said) - len(wanted) + 1)
        return any(
            all(want in ("", have) for want, have in zip(wanted, said[start:], strict=False))
            for start in starts
        )

    def has_name(self, member: tuple[str, ...]) -> bool:
        """Whether the name of a meaning stands there, in a language in which all of its words say something."""
        languages = [language for language in LANGUAGES if all(stem(word, language) for word in member)]
        if len(member) == 1:
            return any(stem(member[0], language) in self.stems for language in languages)
        return any(self.has_phrase(member, language) for language in languages)


def matches(typed: str, *, title: str, names: Iterable[str], description: str) -> bool:
    """Say whether a posting is found by what was typed, as it was typed.

    :param names: every name and synonym of its occupation, in all languages
    """
    texts = [_text(title, True), *(_text(name, True) for name in names), _text(description, False)]
    groups = read_words(typed).groups
    return not groups or any(all(_holds(clause, texts) for clause in group) for group in groups)


@cache
def _text(text: str, is_naming: bool) -> Text:
    return Text(text, is_naming=is_naming)


def _holds(clause: Clause, texts: list[Text]) -> bool:
    return any(_is_said(way, texts) for way in clause.alternatives) != clause.is_excluded


def _is_said(way: Alternative, texts: list[Text]) -> bool:
    naming = [text for text in texts if text.is_naming]
    if way.words[0].endswith("00"):
        members = next(meaning.members for meaning in meanings() if f"{meaning.name}00" == way.words[0])
        return any(text.has_name(member) for text in naming for member in members)
    among = naming if way.in_names else texts
    languages = _telling(way.words)
    if way.is_phrase and len(way.words) > 1:  # one word has no order to keep, and a part of a compound is one
        return any(text.has_phrase(way.words, language) for text in among for language in languages)
    return any(
        all(any(stem(word, language) in text.stems for text in among) for word in way.words)
        for language in languages
    )


def _telling(words: tuple[str, ...]) -> list[str]:
    """The languages in which most of these words say something."""
    counts = {language: sum(1 for word in words if stem(word, language)) for language in LANGUAGES}
    return [language for language, count in counts.items() if count == max(counts.values())]


@cache
def stem(word: str, language: str) -> str:
    """Return the stem; nothing of a word that says nothing in that language."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT array_to_string(tsvector_to_array(to_tsvector(%s, %s)), ' ')", [language, word]
        )
        found: str = cursor.fetchone()[0]
    return found
