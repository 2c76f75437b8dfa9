"""What members of staff decide about an employer, after looking at evidence."""

from apps.employers.services.decisions.again import check_employer_again
from apps.employers.services.decisions.confirm import (
    AlreadyApproved,
    OwnOrganization,
    RegisterSaysNo,
    confirm_employer,
)
from apps.employers.services.decisions.looking import EmployerChanged, ReasonNeeded, StaffOnly
from apps.employers.services.decisions.refuse import refuse_employer

__all__ = [
    "AlreadyApproved",
    "EmployerChanged",
    "OwnOrganization",
    "ReasonNeeded",
    "RegisterSaysNo",
    "StaffOnly",
    "check_employer_again",
    "confirm_employer",
    "refuse_employer",
]
