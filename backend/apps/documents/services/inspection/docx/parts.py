"""What the parts of a DOCX are, by name and content."""

import re
from collections.abc import Mapping

from apps.documents.services.inspection.polyglots import refuse_markup
from apps.documents.services.inspection.unfit import Unfit
from apps.documents.services.inspection.xml import read_xml

PROGRAM_NAME = re.compile(
    r"vbaproject|vbadata|activex/|embeddings/.*\.(?:bin|exe|ole)|\.(?:exe|dll|com|scr|js|vbs|jar|hta|ps1|bat|cmd|lnk|sh|py|php|html?|mht)$",
    re.IGNORECASE,
)
FILE_NAME = re.compile(
    r"embeddings/|\.(?:zip|rar|7z|gz|tgz|bz2|xz|tar|docx?|xlsx?|pptx?|pdf|iso|cab|eml|msg)$", re.IGNORECASE
)
PROGRAMS = (b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"#!", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
ARCHIVES = (
    b"PK\x03\x04",
    b"PK\x05\x06",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ\0",
    b"%PDF-",
    b"{\\rtf",
)
WITH_MACROS = ("macroenabled", "vbaproject", "activex", "oleobject")


def check_part(name: str, data: bytes) -> None:
    """:raises Unfit: if a part is a program, another file, or lies about being a picture"""
    if PROGRAM_NAME.search(name) or (data.startswith(PROGRAMS) and not name.lower().endswith(".odttf")):
        raise Unfit("active_content")
    if FILE_NAME.search(name) or data.startswith(ARCHIVES):
        raise Unfit("nested_too_deep")
    if name.lower().endswith(".svg"):
        read_xml(data, begin=_check_drawing)
    elif not name.lower().endswith((".xml", ".rels", ".vml")):
        refuse_markup(data[:1024])


def check_types(data: bytes) -> None:
    """:raises Unfit: if the list of types names macros or controls"""
    read_xml(data, begin=_check_type)


def _check_type(_: str, attributes: Mapping[str, str]) -> None:
    if any(word in attributes.get("ContentType", "").lower() for word in WITH_MACROS):
        raise Unfit("active_content")


def _check_drawing(name: str, attributes: Mapping[str, str]) -> None:
    runs = name.lower().endswith((" script", " foreignobject")) or name.lower() in ("script", "foreignobject")
    if runs or any(key.lower().startswith("on") for key in attributes):
        raise Unfit("active_content")
