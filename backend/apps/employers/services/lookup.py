"""Fill a form from the trade register."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.services import count_attempt, refuse_open_transaction
from apps.employers.clients import register
from apps.tenants.models import Organization

LOOKUPS_PER_HOUR = 30  # the register is paid by the question


class CompanyNotFound(DomainError):
    """The register says that it does not know the number."""

    code, status = "company_not_found", 404
    message = _("The trade register does not know this KvK number. Please check the 8 digits.")


class RegisterSilent(DomainError):
    """The register did not answer; that says nothing about the company."""

    code, status = "register_unavailable", 503
    message = _(
        "The trade register does not answer now. You can fill in the form yourself, or try again later."
    )


def look_up_company(*, tenant: Organization, kvk_number: str) -> register.RegisterEntry:
    """Return what the register says about a company, at most a day old; at most 30 questions an hour for a tenant.

    Never call it inside of a transaction: it waits for a server of others.

    :raises TooManyAttempts: when the organization asked too often
    :raises CompanyNotFound: if the register does not know the number
    :raises RegisterSilent: if the register did not answer
    """
    count_attempt(limit="employers.lookup", who=str(tenant.pk), at_most=LOOKUPS_PER_HOUR, seconds=3600)
    refuse_open_transaction()
    try:
        return register.lookup(kvk_number, in_a_hurry=True)
    except register.NotInRegister as error:
        raise CompanyNotFound(field="kvk") from error
    except register.RegisterUnavailable as error:
        raise RegisterSilent(retry_after=60) from error
