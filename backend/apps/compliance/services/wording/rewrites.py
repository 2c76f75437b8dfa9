"""Words that keep people out, each with neutral ones."""

import dataclasses
from collections.abc import Iterable, Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.services.book import make_finding
from apps.compliance.services.finding import Finding, Span
from apps.compliance.services.wording.fields import Field
from apps.compliance.services.wording.scan import Hit


def find_excluding(hits: Iterable[tuple[Field, Hit]]) -> Iterator[Finding]:
    """Make a finding of each word, with all its places; after the first they add nothing to the sum."""
    places: dict[str, list[Span]] = {}
    rewrites: dict[str, str] = {}
    for field, hit in hits:
        if hit.phrase.code == RuleCode.DISCRIMINATION:
            span = field.span(hit.start, hit.end)
            places.setdefault(span.text.casefold(), []).append(span)
            rewrites.setdefault(span.text.casefold(), hit.phrase.rewrite)
    for index, (words, spans) in enumerate(places.items()):
        finding = make_finding(
            RuleCode.DISCRIMINATION, field=spans[0].field, spans=tuple(spans), rewrite=rewrites[words]
        )
        yield dataclasses.replace(finding, weight=0) if index else finding
