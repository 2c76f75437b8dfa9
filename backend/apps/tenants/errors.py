"""Refusals that selectors and services share."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class TenantNeeded(DomainError):
    """The person acts for several organizations and did not say for which one."""

    code, status = "tenant_needed", 400
    message = _("You belong to more than one organization. Say which one in the X-Tenant header.")
