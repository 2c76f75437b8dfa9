"""How people and jobs are called on the pages of applications."""

from uuid import UUID

from django.utils.translation import gettext as _

from apps.applications.models import Application
from apps.applications.selectors.contact import find_contact
from apps.jobs.models import Job


def say_applicant(application: Application) -> str:
    """Name the applicant to the employer: by name once invited, before that by four signs of the application's id.

    Wants `candidate__user` with it.
    """
    if application.candidate is None:
        return _("Erased person")
    contact = find_contact(application=application)
    if contact and contact.name:
        return contact.name
    return say_code(application.pk)


def say_code(application_id: UUID) -> str:
    """Tell apart those whose names the employer does not know."""
    return _("Applicant %(code)s") % {"code": application_id.hex[-4:].upper()}


def say_employer(job: Job) -> str:
    """Name the employer as people know it. Wants `employer` with it."""
    return str(job.employer.trade_name or job.employer.legal_name)
