"""Letters that we cannot print: shown as such, and told to the owner."""

from apps.resumes.models.content import ResumeData
from apps.resumes.services.paper.typefaces import list_letters

# U+FFFD, which content never holds.
UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def find_unprintable(data: ResumeData) -> tuple[str, ...]:
    """The letters of the resume that no typeface has (Arabic, Chinese, emoji), each once, in order of their code.

    On paper a "�" stands for each of them.
    """
    return tuple(sorted(_find(data.model_dump_json(exclude={"title"}))))


def mark_unprintable(text: str) -> str:
    """The text with a mark for each letter that cannot be printed."""
    return text.translate(dict.fromkeys(map(ord, _find(text)), UNKNOWN))


def _find(text: str) -> frozenset[str]:
    return frozenset(text) - list_letters()
