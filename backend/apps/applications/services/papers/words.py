"""What stands across a copy of an identity paper."""

from django.utils import timezone

from apps.applications.models import Application

LONGEST_NAME = 70


def say_whom_it_is_for(application: Application) -> str:
    """Say whom the copy is for, since when and for what: in Dutch and English, whoever reads it later.

    With signs of the application, so that no two copies are alike and a leaked one shows where it came from. Wants
    `job__employer` with it.
    """
    name = application.job.employer.legal_name[:LONGEST_NAME]
    day, code = f"{timezone.localdate():%d-%m-%Y}", application.pk.hex[-6:].upper()
    return f"Copy for {name} · {day} · only for starting work · alleen voor start werk · {code}"
