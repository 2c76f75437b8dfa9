"""Replace a candidate's lists; an entry that stays the same is not touched, so its history stays true."""

from collections.abc import Sequence
from typing import Any

from apps.candidates.models import Candidate, CandidateLanguage, CandidateLicence

Entry = dict[str, Any]


def replace_languages(candidate: Candidate, entries: Sequence[Entry]) -> None:
    """Make these (language, level) the candidate's languages."""
    wanted = {entry["language"]: entry["level"] for entry in entries}
    known = {row.language: row for row in candidate.languages.all()}
    candidate.languages.exclude(language__in=wanted).delete()
    for language, level in wanted.items():
        row = known.get(language) or CandidateLanguage(candidate=candidate, language=language)
        if row.level != level:
            row.level = level
            row.save()


def replace_licences(candidate: Candidate, entries: Sequence[Entry]) -> None:
    """Make these (kind, name, expires_on) the candidate's licences."""
    wanted = {(entry["kind"], entry.get("name", "")): entry.get("expires_on") for entry in entries}
    known = {(row.kind, row.name): row for row in candidate.licences.all()}
    gone = [row.pk for key, row in known.items() if key not in wanted]
    candidate.licences.filter(pk__in=gone).delete()
    for (kind, name), expires_on in wanted.items():
        row = known.get((kind, name)) or CandidateLicence(candidate=candidate, kind=kind, name=name)
        if row._state.adding or row.expires_on != expires_on:
            row.expires_on = expires_on
            row.save()
