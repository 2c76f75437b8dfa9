"""What our own files say in our own elements."""

import json
from typing import Any

from apps.resumes.services.formats.europass.namespaces import OWN
from apps.resumes.services.formats.europass.parsing import Element


def read_own(element: Element | None) -> dict[str, Any]:
    """The object in the element of ours right below; empty where there is none, or it is broken."""
    more = element.find(f"{{{OWN}}}more") if element is not None else None
    try:
        found = json.loads(more.text or "") if more is not None else {}
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
