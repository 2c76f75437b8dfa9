"""Employers and what was checked about them."""

from apps.employers.models.approval import Approval
from apps.employers.models.check import Check
from apps.employers.models.employer import Employer
from apps.employers.models.grace import Grace
from apps.employers.models.queue import EmployerToVerify
from apps.employers.models.representative import Representative
from apps.employers.models.response import ResponseRecord

__all__ = ["Approval", "Check", "Employer", "EmployerToVerify", "Grace", "Representative", "ResponseRecord"]
