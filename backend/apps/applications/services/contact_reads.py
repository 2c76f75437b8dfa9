"""Write down whose name and address an employer got to see."""

from collections.abc import Sequence

from apps.applications.models import Application
from apps.applications.selectors.contact import find_contact
from apps.core.services import record_reads
from apps.users.models import User


def note_contact_reads(*, reader: User, applications: Sequence[Application]) -> None:
    """Note of each application that shows somebody else that this person read it, once an hour; one statement or none.

    Wants `candidate__user` with them.
    """
    found = ((one, find_contact(application=one)) for one in applications)
    named = [one for one, person in found if person is not None and person.pk != reader.pk]
    record_reads(actor=reader, action="applications.read_contact", subjects=named)
