"""Why something is decided, as who decides says it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.moderation.enums import Ground

SHORTEST = 10  # characters


class FactsNeeded(DomainError):
    """Nobody is told “no” without what was seen."""

    code, status = "facts_needed", 400
    message = _("Write down what you saw, in at least 10 characters. Who is concerned reads it.")


class ArticleNeeded(DomainError):
    """A decision by law names the law."""

    code, status, message = (
        "article_needed",
        400,
        _("Say which article of the law or of our terms this rests on."),
    )


@dataclass(frozen=True, kw_only=True)
class Reasons:
    """The parts of a statement of reasons that a person gives (DSA 17).

    :param facts: what was seen; whom it is about reads this
    :param article: of the law or of our terms
    :param note: for colleagues only
    :param ends_on: the last day of what is decided; None: for good
    """

    facts: str
    ground: Ground = Ground.TERMS
    article: str = ""
    rule_codes: tuple[str, ...] = ()
    note: str = ""
    ends_on: date | None = None

    def require(self, *, takes_away: bool) -> None:
        """Look whether that is enough.

        :raises FactsNeeded: without facts
        :raises ArticleNeeded: if something is taken away and no article is named
        """
        if len(self.facts.strip()) < SHORTEST:
            raise FactsNeeded(field="facts")
        if takes_away and not self.article.strip():
            raise ArticleNeeded(field="article")
