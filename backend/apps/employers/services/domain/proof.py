"""What an employer has to put where."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from apps.employers.models import Employer
from apps.employers.models.web_address import find_domain

PREFIX = "safejob-verification="
LENGTH = 40  # hexadecimal digits: 160 bits


@dataclass(frozen=True, kw_only=True)
class DomainProof:
    """Either the record or the file is enough. `text` is what both hold."""

    domain: str
    record_name: str
    file_url: str
    text: str


def describe_proof(*, employer: Employer) -> DomainProof:
    """Say what proves the employer's web address; the same text every time. `domain` is empty without a website."""
    domain = find_domain(employer.website)
    return DomainProof(
        domain=domain,
        record_name=f"_safejob.{domain}" if domain else "",
        file_url=settings.DOMAIN_PROOF_URL.format(domain=domain) if domain else "",
        text=PREFIX + next(_tokens(employer, domain)) if domain else "",
    )


def has_proof(*, employer: Employer, domain: str, texts: list[str]) -> bool:
    """Tell whether one of these is the text of this employer for this name."""
    wanted = [PREFIX + token for token in _tokens(employer, domain)]
    lines = [line.strip() for text in texts for line in text.splitlines()]
    return any(constant_time_compare(line, text) for line in lines for text in wanted)


def _tokens(employer: Employer, domain: str) -> Iterator[str]:
    """First with the key of today, then with those before it: a text that was put there stays good."""
    for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
        told = f"{employer.pk}:{domain}"
        yield salted_hmac("employers.domain", told, secret=secret, algorithm="sha256").hexdigest()[:LENGTH]
