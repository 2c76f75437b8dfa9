"""What the parts of a DOCX refer to, in themselves and outside."""

import re
from collections.abc import Mapping

from apps.documents.services.inspection.unfit import Unfit
from apps.documents.services.inspection.xml import read_xml

# Ends of the types of relationships to what runs, or brings another document in (ISO/IEC 29500-1, 11 to 15).
ACTIVE = (
    "/vbaproject",
    "/wordvbadata",
    "/oleobject",
    "/control",
    "/activexcontrolbinary",
    "/afchunk",
    "/subdocument",
    "/frame",
    "/keymapcustomizations",
    "/attachedtoolbars",
)
LINK = re.compile(r"(?:https?|mailto|tel|sms|skype|callto|whatsapp):|#|[\w./%?=&~+\-]*$", re.IGNORECASE)
# Word writes down where the template lies that somebody once began with: on their own disk it harms nobody.
OWN_TEMPLATE = re.compile(r"(?:file:/{3}|/)?[A-Za-z]:[\\/]|file:/{3}(?!/)|[^\\/:]+$", re.IGNORECASE)


def check_relations(data: bytes) -> None:
    """:raises Unfit: if something runs, or is fetched from somewhere else when the file is opened"""
    read_xml(data, begin=_check)


def _check(name: str, attributes: Mapping[str, str]) -> None:
    if not name.endswith(" Relationship") and name != "Relationship":
        return
    kind, target = attributes.get("Type", "").lower(), attributes.get("Target", "").strip()
    if kind.endswith(ACTIVE) or (kind.endswith("/package") and "http" in kind):
        raise Unfit("active_content")
    if attributes.get("TargetMode", "").lower() == "external" and not _is_harmless(kind, target):
        raise Unfit("active_content")


def is_harmless_link(target: str) -> bool:
    """Say whether who presses it comes to a page of the web, a mail, a call, or a place in the file."""
    return LINK.match(target) is not None and not target.startswith("\\\\") and "mhtml:" not in target.lower()


def _is_harmless(kind: str, target: str) -> bool:
    if kind.endswith("/hyperlink"):
        return is_harmless_link(target)
    return kind.endswith("/attachedtemplate") and OWN_TEMPLATE.match(target) is not None
