"""Write down whose resume an employer read with the name on it."""

from apps.applications.models import Application
from apps.applications.selectors.contact import find_contact
from apps.core.services import record_reads
from apps.users.models import User


def note_resume_read(*, reader: User, application: Application) -> None:
    """Note that somebody read the whole resume of somebody else, once an hour; nothing while it says not who it is."""
    person = find_contact(application=application)
    if person is not None and person.pk != reader.pk:
        record_reads(actor=reader, action="applications.read_resume", subjects=[application])
