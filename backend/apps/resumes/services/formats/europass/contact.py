"""Who somebody is, in the XML of europass.eu."""

from apps.resumes.models.content import ContactContent, SummaryContent
from apps.resumes.services.formats.europass.own import read_own
from apps.resumes.services.formats.europass.parsing import Element, find, find_all, read
from apps.resumes.services.formats.europass.rich import read_rich
from apps.resumes.services.formats.phones import read_phone
from apps.resumes.services.formats.taking import Taker

PERSON = "/Candidate/CandidatePerson"
SUMMARY = "/Candidate/CandidateProfile"
LINKS = ("Web", "Social Media")


def read_contact(taker: Taker, person: Element | None) -> ContactContent | None:
    """Name and ways to reach somebody; None without a name."""
    names = (read(person, "PersonName", "GivenName"), read(person, "PersonName", "FamilyName"))
    ways = find_all(person, "Communication")
    address = next((found for way in ways if (found := find(way, "Address")) is not None), None)
    country = read(address, "CountryCode").upper()
    raw = {
        "name": " ".join(filter(None, names)),
        "email": next((_read_target(way) for way in ways if read(way, "ChannelCode") == "Email"), ""),
        "phone": read_phone(taker, f"{PERSON}/Communication", _find_phone(ways), country),
        "city": read(address, "CityName"),
        "country": country,
        "links": [_read_link(way) for way in ways if read(way, "ChannelCode") in LINKS],
    }
    return taker.take(ContactContent, raw, PERSON) if any(raw.values()) else None


def _read_target(way: Element) -> str:
    return read(way, "URI") or read(way, "Text") or read(way, "URL")


def _find_phone(ways: list[Element]) -> str:
    for way in ways:
        if read(way, "ChannelCode") == "Telephone":
            country, number = read(way, "CountryDialing").lstrip("+"), read(way, "DialNumber")
            return f"+{country}{number.removeprefix('0')}" if country else number
    return ""


def _read_link(way: Element) -> dict[str, str]:
    return {"label": read(way, "OtherTitle"), "url": _read_target(way)}


def read_summary(taker: Taker, profile: Element | None) -> SummaryContent | None:
    """What somebody says of themselves; in our own files also when they can begin."""
    text, points = read_rich(read(profile, "ExecutiveSummary"))
    raw = {**read_own(profile), "text": "\n".join(filter(None, [text, *points]))}
    return taker.take(SummaryContent, raw, SUMMARY)
