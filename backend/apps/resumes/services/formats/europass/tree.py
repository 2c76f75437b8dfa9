"""Writing elements."""

import json
from typing import Any

from lxml import etree

from apps.resumes.services.formats.europass.namespaces import CANDIDATE, HR, OWN

Element = etree._Element


def add(parent: Element, namespace: str, name: str, text: str = "", **attributes: str) -> Element:
    """Write an element below the parent."""
    element = etree.SubElement(parent, f"{{{namespace}}}{name}", attributes)
    if text:
        element.text = text
    return element


def add_told(parent: Element, namespace: str, name: str, text: str) -> None:
    """The same, if there is something to say."""
    if text:
        add(parent, namespace, name, text)


def add_own(parent: Element, **values: Any) -> None:
    """Write what Europass has no place for, as JSON in an element of our own."""
    add(parent, OWN, "more", json.dumps(values, ensure_ascii=False))


def add_date(parent: Element, namespace: str, name: str, month: str) -> None:
    """Write a date, as exact as it is known."""
    if month:
        add(add(parent, namespace, name), HR, "FormattedDateTime", month)


def add_period(parent: Element, start: str, end: str) -> Element:
    """Write `Date` of a project or other activity."""
    period = add(parent, CANDIDATE, "Date")
    add_date(period, CANDIDATE, "StartDate", start)
    add_date(period, CANDIDATE, "EndDate", end)
    return period
