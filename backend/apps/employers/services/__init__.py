"""Writes of the app."""

from apps.employers.services.decisions import (
    AlreadyApproved,
    EmployerChanged,
    OwnOrganization,
    ReasonNeeded,
    RegisterSaysNo,
    StaffOnly,
    check_employer_again,
    confirm_employer,
    refuse_employer,
)
from apps.employers.services.evidence import (
    Evidence,
    EvidenceDated,
    NauStateMissing,
    NotByHand,
    record_evidence,
)
from apps.employers.services.job_findings import find_employer_findings
from apps.employers.services.lapse import expire_checks, list_due_lapses
from apps.employers.services.lookup import CompanyNotFound, RegisterSilent, look_up_company
from apps.employers.services.profile import BtwNumberHoldsBsn, LegalFormUnknown, save_employer
from apps.employers.services.register_checks import list_due_rechecks, run_register_checks
from apps.employers.services.request import ProfileIncomplete, VerificationRunning, request_verification
from apps.employers.services.responses import ResponseCount, store_response_counts

__all__ = [
    "AlreadyApproved",
    "BtwNumberHoldsBsn",
    "CompanyNotFound",
    "EmployerChanged",
    "Evidence",
    "EvidenceDated",
    "LegalFormUnknown",
    "NauStateMissing",
    "NotByHand",
    "OwnOrganization",
    "ProfileIncomplete",
    "ReasonNeeded",
    "RegisterSaysNo",
    "RegisterSilent",
    "ResponseCount",
    "StaffOnly",
    "VerificationRunning",
    "check_employer_again",
    "confirm_employer",
    "expire_checks",
    "find_employer_findings",
    "list_due_lapses",
    "list_due_rechecks",
    "look_up_company",
    "record_evidence",
    "refuse_employer",
    "request_verification",
    "run_register_checks",
    "save_employer",
    "store_response_counts",
]
