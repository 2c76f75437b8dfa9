"""What goes out."""

from apps.employers.api.outputs.card import EmployerCardOutput
from apps.employers.api.outputs.checks import EmployerCheckOutput, EmployerVerificationOutput, OwnCheckOutput
from apps.employers.api.outputs.company import CompanyAddressOutput, CompanyOutput
from apps.employers.api.outputs.profile import OwnEmployerOutput
from apps.employers.api.outputs.proofs import DomainProofOutput, RepresentativeOutput

__all__ = [
    "CompanyAddressOutput",
    "CompanyOutput",
    "DomainProofOutput",
    "EmployerCardOutput",
    "EmployerCheckOutput",
    "EmployerVerificationOutput",
    "OwnCheckOutput",
    "OwnEmployerOutput",
    "RepresentativeOutput",
]
