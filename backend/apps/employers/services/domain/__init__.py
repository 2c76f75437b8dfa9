"""Proof that an employer owns the web address it names."""

from apps.employers.services.domain.ask import DomainNotOwn, NoWebsite, ask_domain_check
from apps.employers.services.domain.check import check_domain
from apps.employers.services.domain.proof import DomainProof, describe_proof

__all__ = ["DomainNotOwn", "DomainProof", "NoWebsite", "ask_domain_check", "check_domain", "describe_proof"]
