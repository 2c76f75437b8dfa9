"""What goes out."""

from apps.employers.api.outputs.card import EmployerCardOutput
from apps.employers.api.outputs.checks import EmployerCheckOutput, EmployerVerificationOutput, OwnCheckOutput
from apps.employers.api.outputs.company import CompanyAddressOutput, CompanyOutput
from apps.employers.api.outputs.profile import OwnEmployerOutput

__all__ = [
    "CompanyAddressOutput",
    "CompanyOutput",
    "EmployerCardOutput",
    "EmployerCheckOutput",
    "EmployerVerificationOutput",
    "OwnCheckOutput",
    "OwnEmployerOutput",
]
