"""Who somebody is, for Europass."""

from apps.resumes.models.content import ContactContent, SummaryContent
from apps.resumes.services.formats.europass.namespaces import CANDIDATE, HR, OA
from apps.resumes.services.formats.europass.rich import write_rich
from apps.resumes.services.formats.europass.tree import Element, add, add_own, add_told


def write_person(person: Element, contact: ContactContent) -> None:
    """Write name and ways to reach somebody. The first word is the given name: Europass wants to know, we do not."""
    name = add(person, CANDIDATE, "PersonName")
    given, _, family = contact.name.partition(" ")
    add(name, OA, "GivenName", given)
    add_told(name, HR, "FamilyName", family)
    if contact.email:
        add(_write_way(person, "Email"), OA, "URI", contact.email)
    if contact.phone:
        add(_write_way(person, "Telephone"), OA, "DialNumber", contact.phone)
    for link in contact.links:
        way = _write_way(person, "Web")
        add(way, OA, "URI", link.url)
        add_told(way, CANDIDATE, "OtherTitle", link.label)
    if contact.city or contact.country:
        write_address(person, contact.city, contact.country)


def _write_way(person: Element, channel: str) -> Element:
    way = add(person, CANDIDATE, "Communication")
    add(way, CANDIDATE, "ChannelCode", channel)
    return way


def write_address(parent: Element, city: str, country: str = "") -> None:
    """Write where somebody or something is."""
    address = add(add(parent, CANDIDATE, "Communication"), CANDIDATE, "Address")
    add_told(address, OA, "CityName", city)
    add_told(address, CANDIDATE, "CountryCode", country.lower())


def write_summary(profile: Element, summary: SummaryContent) -> None:
    """Write what somebody says of themselves; when they can begin is our own."""
    add_told(profile, HR, "ExecutiveSummary", write_rich(summary.text))
    add_own(profile, **summary.model_dump(mode="json", exclude={"text"}))
