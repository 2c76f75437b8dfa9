"""The profile in the format that resume programs read (jsonresume.org, schema 1.0.0)."""

from typing import Any

from babel import Locale

from apps.candidates.models import Candidate, CandidateLanguage, CandidateLicence
from apps.users.models import User

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
NAMES = Locale("en").languages


def make_json_resume(*, user: User, candidate: Candidate | None) -> dict[str, Any]:
    """Turn account and profile into a JSON Resume; what the profile does not know is left out."""
    resume: dict[str, Any] = {"$schema": SCHEMA, "basics": _basics(user, candidate)}
    if candidate is not None:
        resume["languages"] = [_language(known) for known in candidate.languages.all()]
        resume["skills"] = [{"name": skill} for skill in candidate.skills]
        resume["certificates"] = [_certificate(licence) for licence in candidate.licences.all()]
    return resume


def _basics(user: User, candidate: Candidate | None) -> dict[str, Any]:
    phone = getattr(user, "phone", None)
    basics = {
        "name": user.name,
        "email": user.email,
        "phone": str(phone.number) if phone else "",
        "label": candidate.headline if candidate else "",
        "summary": candidate.about if candidate else "",
    }
    filled: dict[str, Any] = {name: value for name, value in basics.items() if value}
    if candidate and candidate.home_postcode:
        filled["location"] = {"postalCode": candidate.home_postcode, "countryCode": "NL"}
    return filled


def _language(known: CandidateLanguage) -> dict[str, str]:
    return {"language": NAMES.get(known.language, known.language), "fluency": known.level}


def _certificate(licence: CandidateLicence) -> dict[str, str]:
    return {"name": licence.name or str(licence.get_kind_display())}
