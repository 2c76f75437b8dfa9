"""What the words of a draft come to."""

from collections.abc import Iterable, Iterator

from apps.compliance.enums import RuleCode
from apps.compliance.services.book import make_finding
from apps.compliance.services.draft import Draft
from apps.compliance.services.finding import Finding, Span
from apps.compliance.services.wording.amounts import find_amounts
from apps.compliance.services.wording.contact import find_contact
from apps.compliance.services.wording.fields import Field, list_fields
from apps.compliance.services.wording.rewrites import find_excluding
from apps.compliance.services.wording.scan import Hit, scan_text

NAMES = {"hirer_name", "legal_employer_name"}  # a company may be called anything: “Women Only Fitness”
ABOUT_PEOPLE = {RuleCode.DISCRIMINATION, RuleCode.DISCRIMINATION_ONLY}
MOST_SPANS = 20  # of one finding; more would say nothing new

Said = tuple[RuleCode, Span]


def check_wording(draft: Draft) -> list[Finding]:
    """Find what the words of a draft say that they may not: money asked, papers kept, people kept out (domain.md, 4.3).

    Every text of the page is read in all seven languages, whatever language the draft says it has. Spans
    are characters of the field as it is stored. Each rule speaks once and names all its words; but each word that keeps
    people out is a finding of its own, because it has neutral words of its own, and only the first has a weight.
    """
    fields = list_fields(draft)
    hits = [(field, hit) for field in fields for hit in scan_text(field.text) if not _is_name(field, hit)]
    return [*_say_once(_read(fields, hits)), *_say_too_good(fields), *find_excluding(hits)]


def _is_name(field: Field, hit: Hit) -> bool:
    return field.name in NAMES and hit.phrase.code in ABOUT_PEOPLE


def _read(fields: list[Field], hits: Iterable[tuple[Field, Hit]]) -> Iterator[Said]:
    for field, hit in hits:
        if hit.phrase.code != RuleCode.DISCRIMINATION:
            yield hit.phrase.code, field.span(hit.start, hit.end)
    yield from ((RuleCode.OFF_PLATFORM, span) for span in find_contact(fields))


def _say_once(said: Iterable[Said]) -> Iterator[Finding]:
    spans: dict[RuleCode, list[Span]] = {}
    for code, span in said:
        spans.setdefault(code, []).append(span)
    for code, found in spans.items():
        yield make_finding(code, field=found[0].field, spans=tuple(found[:MOST_SPANS]))


def _say_too_good(fields: list[Field]) -> Iterator[Finding]:
    amounts = find_amounts(fields)
    if amounts:
        yield make_finding(
            RuleCode.PAY_TOO_GOOD,
            field=amounts[0].span.field,
            spans=tuple(amount.span for amount in amounts[:MOST_SPANS]),
            offered_cents=max(amount.hour_cents for amount in amounts),
        )
