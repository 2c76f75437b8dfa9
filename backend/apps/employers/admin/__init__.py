"""Employers, as staff see them: nothing is typed over, what is decided goes through a service."""

from apps.employers.admin.employers import EmployerAdmin
from apps.employers.admin.queue import EmployerToVerifyAdmin

__all__ = ["EmployerAdmin", "EmployerToVerifyAdmin"]
