"""Ask for the web address to be looked at."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.events import publish
from apps.core.services import count_attempt, record_audit
from apps.employers.events import DomainCheckRequested
from apps.employers.models import Employer
from apps.employers.models.web_address import find_domain, is_shared
from apps.users.models import User

CHECKS_PER_DAY = 20


class NoWebsite(DomainError):
    """There is no web address to prove."""

    code = "no_website"
    message = _("Fill in the website of your company first.")


class DomainNotOwn(DomainError):
    """The address hangs under a service where anybody gets one."""

    code = "domain_not_own"
    message = _("This address belongs to a service that many people use. Use a web address of your company.")


def ask_domain_check(*, actor: User, employer: Employer) -> None:
    """Have a worker look for the proof, in the DNS and on the website; at most 20 times a day.

    :raises NoWebsite: if the profile names no website
    :raises DomainNotOwn: if everybody can have an address there
    :raises TooManyAttempts: after 20 requests in a day
    """
    count_attempt(limit="employers.domain", who=str(employer.pk), at_most=CHECKS_PER_DAY, seconds=86400)
    domain = find_domain(employer.website)
    if not domain:
        raise NoWebsite(field="website")
    if is_shared(domain):
        raise DomainNotOwn(field="website")
    with transaction.atomic():
        record_audit(
            actor=actor, action="employers.ask_domain_check", subject=employer, detail={"domain": domain}
        )
        publish(DomainCheckRequested(employer_id=employer.pk))
