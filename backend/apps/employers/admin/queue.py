"""Employers to verify."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from apps.employers import selectors
from apps.employers.admin.employers import EmployerAdmin
from apps.employers.models import Employer, EmployerToVerify


@admin.register(EmployerToVerify)
class EmployerToVerifyAdmin(EmployerAdmin):
    """The queue: who asked to be verified and is not; who waits longest stands first."""

    ordering = ("verification_requested_at", "id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Employer]:
        """Those who wait."""
        return super().get_queryset(request).filter(pk__in=selectors.list_employers_to_verify().values("pk"))
