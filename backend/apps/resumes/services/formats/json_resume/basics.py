"""Who somebody is, out of `basics`."""

from collections.abc import Mapping
from typing import Any

from apps.resumes.models.content import ContactContent, SummaryContent
from apps.resumes.services.formats.json_resume.own import OWN
from apps.resumes.services.formats.phones import read_phone
from apps.resumes.services.formats.taking import Taker
from apps.resumes.services.formats.unread import WhyUnread

KNOWN = ("name", "email", "phone", "location", "profiles", "url", "label", "summary", OWN)
OWN_NAMES = {
    "available_from": "availableFrom",
    "hours_min": "hoursMin",
    "hours_max": "hoursMax",
    "availability": "availability",
    "right_to_work": "rightToWork",
}


def get_part(document: Mapping[str, Any], name: str) -> dict[str, Any]:
    """An object below the name; empty where there is none."""
    part = document.get(name)
    return part if isinstance(part, dict) else {}


def read_contact(taker: Taker, document: Mapping[str, Any], _own: Mapping[str, Any]) -> ContactContent | None:
    """Name and ways to reach somebody; None without a name. Picture and street stay behind."""
    basics = get_part(document, "basics")
    taker.leave("/basics/image", basics.get("image"), WhyUnread.NOT_ASKED)
    taker.leave_rest("/basics", basics, *KNOWN, "image")
    place = get_part(basics, "location")
    taker.leave_rest("/basics/location", place, "city", "countryCode")
    country = taker.text("/basics/location/countryCode", place.get("countryCode", "")).upper()
    raw = {
        "name": taker.text("/basics/name", basics.get("name", "")),
        "email": taker.text("/basics/email", basics.get("email", "")),
        "phone": read_phone(taker, "/basics/phone", basics.get("phone", ""), country),
        "city": taker.text("/basics/location/city", place.get("city", "")),
        "country": country,
        "links": _read_links(taker, basics),
    }
    return taker.take(ContactContent, raw, "/basics") if any(raw.values()) else None


def _read_links(taker: Taker, basics: Mapping[str, Any]) -> list[dict[str, str]]:
    links = [{"url": taker.text("/basics/url", basics["url"])}] if basics.get("url") else []
    profiles = basics.get("profiles")
    for number, profile in enumerate(profiles if isinstance(profiles, list) else []):
        pointer = f"/basics/profiles/{number}"
        if isinstance(profile, dict) and profile.get("url"):
            label = taker.text(f"{pointer}/network", profile.get("network", ""))
            links.append({"label": label, "url": taker.text(f"{pointer}/url", profile["url"])})
            taker.leave_rest(pointer, profile, "network", "url")
        else:
            taker.leave(pointer, profile, WhyUnread.NOT_UNDERSTOOD)
    return links


def read_summary(taker: Taker, document: Mapping[str, Any], _own: Mapping[str, Any]) -> SummaryContent | None:
    """Label and summary; in our own files also when somebody can begin."""
    basics = get_part(document, "basics")
    own = get_part(basics, OWN)
    raw = {name: own[theirs] for name, theirs in OWN_NAMES.items() if theirs in own}
    raw["headline"] = taker.text("/basics/label", basics.get("label", ""))
    raw["text"] = taker.text("/basics/summary", basics.get("summary", ""))
    return taker.take(SummaryContent, raw, "/basics")
