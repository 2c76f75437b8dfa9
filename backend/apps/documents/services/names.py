"""What files are called."""

import re
import secrets
import unicodedata

from apps.documents.enums import EXTENSIONS, DocumentType
from apps.tenants.models import Organization
from apps.users.models import User

LONGEST = 150
# A name is shown to others and becomes a name on their disk: no paths,
UNSAFE = re.compile(r"[/\\:*?\"<>|]+")
# and nothing that controls, turns around, cannot be seen, or begins a line: only one space for it.
UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def clean_name(name: str, *, content_type: str) -> str:
    """Make a name that can do no harm, with the ending that fits the content."""
    extension = EXTENSIONS[DocumentType(content_type)]
    last = re.split(r"[/\\]", name)[-1]
    stem = UNSAFE.sub(" ", _seen(last.rpartition(".")[0] or last)).strip(" .") or "document"
    return stem[: LONGEST - len(extension)].strip(" .") + extension


def _seen(name: str) -> str:
    return re.sub(
        "\0+", " ", "".join("\0" if unicodedata.category(sign) in UNSEEN else sign for sign in name)
    )


def make_storage_name(whose: User | Organization) -> str:
    """Make a place for a file that nobody can guess (256 bits)."""
    folder = "user" if isinstance(whose, User) else "tenant"
    return f"{folder}/{whose.pk}/{secrets.token_urlsafe(32)}"
