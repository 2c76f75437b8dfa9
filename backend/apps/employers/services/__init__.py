"""Writes of the app."""

from apps.employers.services.decisions import (
    EmployerChanged,
    ReasonNeeded,
    StaffOnly,
    check_employer_again,
    confirm_employer,
    refuse_employer,
)
from apps.employers.services.lookup import CompanyNotFound, RegisterSilent, look_up_company
from apps.employers.services.profile import BtwNumberHoldsBsn, LegalFormUnknown, save_employer
from apps.employers.services.register_checks import list_due_rechecks, run_register_checks
from apps.employers.services.request import ProfileIncomplete, VerificationRunning, request_verification
from apps.employers.services.responses import ResponseCount, store_response_counts

__all__ = [
    "BtwNumberHoldsBsn",
    "CompanyNotFound",
    "EmployerChanged",
    "LegalFormUnknown",
    "ProfileIncomplete",
    "ReasonNeeded",
    "RegisterSilent",
    "ResponseCount",
    "StaffOnly",
    "VerificationRunning",
    "check_employer_again",
    "confirm_employer",
    "list_due_rechecks",
    "look_up_company",
    "refuse_employer",
    "request_verification",
    "run_register_checks",
    "save_employer",
    "store_response_counts",
]
