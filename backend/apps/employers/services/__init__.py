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
from apps.employers.services.domain import (
    DomainNotOwn,
    DomainProof,
    NoWebsite,
    ask_domain_check,
    check_domain,
    describe_proof,
)
from apps.employers.services.evidence import (
    Evidence,
    EvidenceDated,
    EvidenceSourceMissing,
    NauStateMissing,
    NotByHand,
    record_evidence,
)
from apps.employers.services.job_findings import find_employer_findings
from apps.employers.services.lapse import expire_checks, list_due_lapses
from apps.employers.services.lookup import CompanyNotFound, RegisterSilent, look_up_company
from apps.employers.services.permit_days import list_due_permits, tell_of_missing_permit
from apps.employers.services.profile import BtwNumberHoldsBsn, LegalFormUnknown, save_employer
from apps.employers.services.register_checks import list_due_domains, list_due_rechecks, run_register_checks
from apps.employers.services.representative import (
    CodeWrong,
    DeclarationMissing,
    NoRepresentative,
    confirm_representative,
    declare_representative,
    issue_letter_code,
)
from apps.employers.services.request import ProfileIncomplete, VerificationRunning, request_verification
from apps.employers.services.responses import ResponseCount, store_response_counts
from apps.employers.services.vat_check import check_vat_number

__all__ = [
    "AlreadyApproved",
    "BtwNumberHoldsBsn",
    "CodeWrong",
    "CompanyNotFound",
    "DeclarationMissing",
    "DomainNotOwn",
    "DomainProof",
    "EmployerChanged",
    "Evidence",
    "EvidenceDated",
    "EvidenceSourceMissing",
    "LegalFormUnknown",
    "NauStateMissing",
    "NoRepresentative",
    "NoWebsite",
    "NotByHand",
    "OwnOrganization",
    "ProfileIncomplete",
    "ReasonNeeded",
    "RegisterSaysNo",
    "RegisterSilent",
    "ResponseCount",
    "StaffOnly",
    "VerificationRunning",
    "ask_domain_check",
    "check_domain",
    "check_employer_again",
    "check_vat_number",
    "confirm_employer",
    "confirm_representative",
    "declare_representative",
    "describe_proof",
    "expire_checks",
    "find_employer_findings",
    "issue_letter_code",
    "list_due_domains",
    "list_due_lapses",
    "list_due_permits",
    "list_due_rechecks",
    "look_up_company",
    "record_evidence",
    "refuse_employer",
    "request_verification",
    "run_register_checks",
    "save_employer",
    "store_response_counts",
    "tell_of_missing_permit",
]
