"""Contact details in the words of a posting, written the same way."""

import re

from apps.compliance.enums import HiddenKind
from apps.compliance.services.masking import fold, mask_contact
from apps.jobs.models import Job
from apps.jobs.services.fingerprints.text import hash_words

PHONE_END = 9  # digits: with and without the country, it is the same telephone
SYMBOLS = re.compile(r"[\W_]+")


def hash_contacts(*, job: Job) -> list[int]:
    """Hash each telephone number, e-mail address, bank account and messenger name once."""
    text = "\n".join([job.title, job.description, *(question["text"] for question in job.questions)])
    spans = mask_contact(text).spans
    found = {_normalize(span.kind, text[span.start : span.end]) for span in spans}
    return sorted(hash_words("contact", kind, value) for kind, value in found if value)


def _normalize(kind: HiddenKind, words: str) -> tuple[str, str]:
    plain = fold(words).text
    if kind == HiddenKind.PHONE:
        return kind.value, re.sub(r"\D", "", plain)[-PHONE_END:]
    if kind == HiddenKind.CITIZEN_NUMBER:  # nobody's to keep, not even as a hash
        return kind.value, ""
    return kind.value, SYMBOLS.sub("", plain)
