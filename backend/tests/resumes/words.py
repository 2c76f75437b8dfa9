"""Words, lines, days and periods for made-up resumes."""

import tomllib
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

from apps.resumes.enums import ResumeLanguage

VOCABULARY: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8")
)
# What breaks who pastes text into code, markup or tables.
MARKUP = (
    *("# no heading", "$x^2$ @cite \\u{41} #import", "<b>not bold</b> &amp; <!-- -->", "C++ / C# | F#"),
    *("- no list", "1. no number", '"quoted" ”and” `code`', "{{ 7*7 }} {% x %}", "]]>", "=1+1", "--"),
)
FOREIGN = (
    "العربية",
    "中文簡歷",
    "日本語",
    "हिन्दी",
    "🚚 💪🏽",
    "Ελληνικά",
    "עברית",
    "e\u0301te\u0301",
)


class Words:
    """Draws words of one language."""

    def __init__(self, random: Random, language: ResumeLanguage, is_plain: bool) -> None:
        self.random, self.language, self.is_plain = random, language, is_plain
        self.words = VOCABULARY[language]

    def period(self) -> tuple[str, str]:
        """Months or years, both, one or none of them; never the wrong way round."""
        first, second = sorted(
            f"{self.random.randint(1985, 2026)}-{self.random.randint(1, 12):02}" for _ in "12"
        )
        cut = self.random.choice([7, 7, 4])
        return self.random.choice(["", *[first[:cut]] * 4]), self.random.choice(["", *[second[:cut]] * 4])

    def day(self) -> str:
        return (date(2024, 1, 1) + timedelta(days=self.random.randint(0, 2500))).isoformat()

    def paragraphs(self) -> str:
        return "\n".join(self.line() for _ in range(self.random.choice([1, 1, 2, 3])))

    def points(self, most: int) -> list[str]:
        return [self.line() for _ in range(self.random.randint(0, most))]

    def line(self) -> str:
        """At most 120 letters."""
        return " ".join(self.word("sentences") for _ in range(self.random.choice([1, 1, 2])))[:120].strip()

    def word(self, kind: str) -> str:
        """One of the language's own; now and then with what makes trouble."""
        word = self.random.choice(self.words[kind])
        if self.is_plain or self.random.random() < 0.8:
            return word
        return f"{word} {self.random.choice(self.pick_trouble())}"

    def pick_trouble(self) -> Sequence[str]:
        return self.random.choice([MARKUP, FOREIGN])

    def maybe(self, make: Callable[[], str], chance: float = 0.6) -> str:
        return make() if self.random.random() < chance else ""
