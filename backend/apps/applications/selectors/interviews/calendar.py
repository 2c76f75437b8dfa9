"""An interview as a calendar file (RFC 5545, RFC 5546)."""

from email.utils import parseaddr
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils.translation import gettext, gettext_lazy
from icalendar import Calendar, Event, vCalAddress

from apps.applications.enums import InterviewStatus, Side
from apps.applications.models import Interview
from apps.applications.selectors.contact import find_contact
from apps.applications.selectors.words import show_note
from apps.core.errors import DomainError

MAKER = "-//Safe Job Platform//Interviews//EN"


class InterviewNotPlanned(DomainError):
    """No time was ever chosen, so there is nothing to put into a calendar."""

    code = "interview_not_planned"
    message = gettext_lazy("No time has been chosen for this interview yet.")


def write_calendar(*, interview: Interview, reader: Side) -> bytes:
    """Write the chosen interview; one that was called off afterwards takes itself out of the calendar again.

    Both have one UID, and a SEQUENCE that grows, so that a calendar changes what it has. Times are by the clock of the
    place, with the rules of its zone. The employer's file names the candidate, as long as the employer may know.

    :raises InterviewNotPlanned: if no time was chosen
    """
    if interview.starts_at is None:
        raise InterviewNotPlanned
    is_off = interview.status == InterviewStatus.CANCELLED
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if is_off else "PUBLISH")
    event = _write_event(interview, reader)
    event.add("status", "CANCELLED" if is_off else "CONFIRMED")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _write_event(interview: Interview, reader: Side) -> Event:
    event, zone = Event(), ZoneInfo(interview.zone)
    event.add("uid", f"{interview.pk}@{urlsplit(settings.PUBLIC_URL).hostname}")
    event.add("sequence", interview.sequence)
    event.add("dtstamp", interview.updated_at)
    for name, moment in (("dtstart", interview.starts_at), ("dtend", interview.ends_at)):
        if moment:
            event.add(name, moment.astimezone(zone))
    event.add("summary", _name_event(interview, reader))
    event.add("organizer", _name_organizer(interview))
    event.add("url", f"{settings.PUBLIC_URL.rstrip('/')}/applications/{interview.application_id}/")
    for name, text in (
        ("location", interview.location),
        ("description", show_note(interview, reader=reader)),
    ):
        if text:
            event.add(name, text)
    return event


def _name_event(interview: Interview, reader: Side) -> str:
    application = interview.application
    other = application.job.employer.trade_name or application.job.employer.legal_name
    if reader == Side.EMPLOYER:
        contact = find_contact(application=application)
        other = contact.name if contact else ""
    return " · ".join(part for part in (gettext("Interview"), application.job.title, other) if part)


def _name_organizer(interview: Interview) -> vCalAddress:
    """The employer's name, and our address: nobody's own address goes into files that travel on."""
    employer = interview.application.job.employer
    organizer = vCalAddress(f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}")
    organizer.params["cn"] = employer.trade_name or employer.legal_name
    return organizer
