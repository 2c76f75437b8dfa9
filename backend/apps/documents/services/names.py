"""What files are called."""

import re
import secrets

from apps.documents.enums import EXTENSIONS, DocumentType
from apps.tenants.models import Organization
from apps.users.models import User

LONGEST = 150
# Control, direction and path characters: a name is shown to others and becomes a name on their disk.
UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff/\\:*?\"<>|]+")


def clean_name(name: str, *, content_type: str) -> str:
    """Make a name that can do no harm, with the ending that fits the content."""
    extension = EXTENSIONS[DocumentType(content_type)]
    last = re.split(r"[/\\]", name)[-1]
    stem = UNSAFE.sub(" ", last.rpartition(".")[0] or last).strip(" .") or "document"
    return stem[: LONGEST - len(extension)].strip(" .") + extension


def make_storage_name(whose: User | Organization) -> str:
    """Make a place for a file that nobody can guess (256 bits)."""
    folder = "user" if isinstance(whose, User) else "tenant"
    return f"{folder}/{whose.pk}/{secrets.token_urlsafe(32)}"
