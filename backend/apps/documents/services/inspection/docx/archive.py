"""The archive that a DOCX is: read from its own table of contents, unpacked within bounds."""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import pairwise

from apps.documents.services.inspection.unfit import Unfit

MOST_PARTS = 2000
LOCAL = struct.Struct("<26x2H")  # how long the name and the extra field are, behind 26 other bytes
LONGEST_DESCRIPTOR = 24  # bytes that may follow a part, with its sizes
LARGE_TABLE = b"PK\x06\x07"  # points to a second table of contents (zip64), which only some readers read
# The first letters of XML in one or two bytes each; fonts begin with bytes by chance, so there must be no others.
NARROW = re.compile(rb"(?:\xef\xbb\xbf)?\s*<[?!A-Za-z_:][^\x00-\x08\x0e-\x1f]*\Z")
WIDE = re.compile(rb"(?:\xff\xfe)?(?:\s\0)*<\0[?!A-Za-z_:]\0|(?:\xfe\xff)?(?:\0\s)*\0<\0[?!A-Za-z_:]")
MOST_UNPACKED = 100 * 1024 * 1024  # bytes of all parts
LARGEST_XML = 20 * 1024 * 1024  # bytes: readers hold XML in ten times its size
END = struct.Struct("<4s4H2LH")
STEP = 1024 * 1024
UNPACKABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # ISO/IEC 29500-2 allows no other
PASSWORD = 0x1  # flag
WILD_NAME = re.compile(r"^/|^[A-Za-z]:|\\|\0|(?:^|/)\.\.(?:/|$)")


def open_archive(content: bytes) -> zipfile.ZipFile:
    """Open it, after a look at how long its table of contents is.

    :raises Unfit: if it is no whole archive, is something else before or behind, or has too many parts
    """
    at = content.rfind(b"PK\x05\x06")
    if at < 0 or len(content) - at < END.size:
        raise Unfit("damaged")
    _, _, _, _, count, size, offset, comment = END.unpack(content[at : at + END.size])
    if count > MOST_PARTS or size > MOST_PARTS * 512:
        raise Unfit("unpacks_too_large")
    if (
        at + END.size + comment != len(content)
        or offset + size != at
        or not content.startswith(b"PK\x03\x04")
    ):
        raise Unfit("disguised")
    if content[at - 20 : at].startswith(LARGE_TABLE):
        raise Unfit("disguised")
    try:
        return zipfile.ZipFile(io.BytesIO(content))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error):
        raise Unfit("damaged") from None


def check_entries(archive: zipfile.ZipFile, content: bytes) -> None:
    """:raises Unfit: if an entry has a password, is a link, leaves its folder, or is there twice, or there is more"""
    entries = archive.infolist()
    names = {entry.filename.lower() for entry in entries}
    if len(names) < len(entries):
        raise Unfit("disguised")
    for entry in entries:
        if entry.flag_bits & PASSWORD:
            raise Unfit("encrypted")
        if stat.S_ISLNK(entry.external_attr >> 16) or WILD_NAME.search(entry.orig_filename):
            raise Unfit("active_content")
        if entry.compress_type not in UNPACKABLE:
            raise Unfit("damaged")
    _refuse_overlaps(entries)
    _refuse_gaps(entries, content, end=archive.start_dir)


def _refuse_overlaps(entries: list[zipfile.ZipInfo]) -> None:
    """Bombs let many entries share the same bytes."""
    ends = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < ends:
            raise Unfit("unpacks_too_large")
        ends = entry.header_offset + 30 + entry.compress_size


def _refuse_gaps(entries: list[zipfile.ZipInfo], content: bytes, *, end: int) -> None:
    """What no entry of the table names is for another reader: a part that is hidden, or another archive."""
    begins = [*sorted(entry.header_offset for entry in entries), end]
    sizes = {entry.header_offset: entry.compress_size for entry in entries}
    if begins[0] or any(
        following - _end_of(content, begin, sizes[begin]) > LONGEST_DESCRIPTOR
        for begin, following in pairwise(begins)
    ):
        raise Unfit("disguised")


def _end_of(content: bytes, begin: int, size: int) -> int:
    if begin + LOCAL.size > len(content):
        raise Unfit("damaged")
    name, extra = LOCAL.unpack_from(content, begin)
    return begin + LOCAL.size + int(name) + int(extra) + size


def read_entries(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Unpack one part after the other, and believe nothing that they say of their size.

    :raises Unfit: if one is larger than it says, all are larger than MOST_UNPACKED, or one is broken
    """
    left = MOST_UNPACKED
    for entry in archive.infolist():
        most = min(left, LARGEST_XML) if is_xml(entry.filename) else left
        if entry.file_size > most:
            raise Unfit("unpacks_too_large")
        data = _unpack(archive, entry)
        left -= len(data)
        yield entry.filename, data


def is_xml(name: str) -> bool:
    """Say whether a part is XML, by its name as Word does."""
    return name.lower().endswith((".xml", ".rels", ".vml"))


def looks_like_xml(data: bytes) -> bool:
    """Say whether a part is XML by its first letters: a list of types may give it any name."""
    head = data[:512]
    return bool(NARROW.match(head) or WIDE.match(head))


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    parts, size = [], 0
    try:
        with archive.open(entry) as file:
            while part := file.read(STEP):
                size += len(part)
                if size > entry.file_size:
                    raise Unfit("unpacks_too_large")
                parts.append(part)
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError, OSError):
        raise Unfit("damaged") from None
    if size != entry.file_size:
        raise Unfit("damaged")
    return b"".join(parts)
