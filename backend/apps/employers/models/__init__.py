"""Employers and what was checked about them."""

from apps.employers.models.check import Check
from apps.employers.models.employer import Employer

__all__ = ["Check", "Employer"]
