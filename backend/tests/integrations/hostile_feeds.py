"""Feeds that are meant to break something, beside the broken ones: (kind, name, bytes), the same each time."""

import gzip
import json
import random
import zlib
from collections.abc import Iterator

from apps.integrations.enums import FeedKind

Hostile = tuple[FeedKind, str, bytes]
JOB = b"<job><referencenumber>1</referencenumber><title>Orderpicker</title><city>Venlo</city></job>"
INDEED = b'<?xml version="1.0" encoding="UTF-8"?><source>' + JOB + b"</source>"
PERSONIO = (
    b"<workzag-jobs><position><id>1</id><name>Picker</name><office>Venlo</office></position></workzag-jobs>"
)
POSTING = {"@type": "JobPosting", "identifier": "1", "title": "Orderpicker", "description": "Werk " * 50}
MANY_ATTRIBUTES = b" ".join(b'a%d="1"' % number for number in range(10_000))
ANY: dict[str, bytes] = {
    "nothing": b"",
    "zeros": b"\x00" * 5000,
    "a page": b"<!doctype html><html><body><h1>404</h1><p>Not found</body></html>",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
    "gzip without saying so": gzip.compress(INDEED, mtime=0),
    "zlib": zlib.compress(INDEED),
    "utf-16 without a mark": "<source><job><title>x</title></job></source>".encode("utf-16-le"),
    "one long line": b"a" * 3_000_000,
    "many brackets": b"[" * 200_000,
    "many braces": b'{"a":' * 100_000,
    "many elements": b"<a>" * 100_000,
    "surrogates": b"\xed\xa0\x80" * 1000,
    "a php error": b"<br />\n<b>Fatal error</b>: Uncaught PDOException in /var/www/feed.php on line 3",
}
XML: dict[str, bytes] = {
    "outer dtd": b'<!DOCTYPE x SYSTEM "http://127.0.0.1:{port}/x.dtd">' + INDEED[38:],
    "stylesheet": b'<?xml-stylesheet href="http://127.0.0.1:{port}/x.xsl"?>' + INDEED[38:],
    "job in job": b"<source>" + b"<job>" * 200 + b"</job>" * 200 + b"</source>",
    "ten thousand parts": b"<source><job>" + b"<x/>" * 10_000 + b"</job></source>",
    "ten thousand attributes": b"<source><job " + MANY_ATTRIBUTES + b"/></source>",
    "long title": INDEED.replace(b"Order", b"x" * 2_000_000),
    "same identifier": b"<source>" + JOB * 50 + b"</source>",
    "unknown encoding": INDEED.replace(b"UTF-8", b"Klingon-8"),
}
INTO_A_NETWORK = b"".join(
    b"<url><loc>%b</loc></url>" % url
    for url in (
        b"http://10.0.0.1/",
        b"http://127.0.0.1:{port}/",
        b"file:///etc/passwd",
        b"",
        b"x",
        b"//[",
        b"http://[::1",
    )
)


def list_hostile_feeds() -> list[Hostile]:
    """List them all."""
    return [*_of_any_kind(), *_xml(), *_pages(), *_tables(), *_shaken()]


def _of_any_kind() -> Iterator[Hostile]:
    for kind in FeedKind:
        yield from ((kind, name, content) for name, content in ANY.items())


def _xml() -> Iterator[Hostile]:
    for name, content in XML.items():
        yield FeedKind.INDEED_XML, name, content
        yield FeedKind.PERSONIO_XML, name, _renamed(content, b"workzag-jobs", b"position")
        yield FeedKind.JOBPOSTING, name, _renamed(content, b"urlset", b"url")


def _renamed(content: bytes, root: bytes, record: bytes) -> bytes:
    return (
        content.replace(b"source>", root + b">")
        .replace(b"job>", record + b">")
        .replace(b"<job ", b"<" + record + b" ")
    )


def _pages() -> Iterator[Hostile]:
    whole = _script(json.dumps(POSTING).encode())
    index = INTO_A_NETWORK.replace(b"url>", b"sitemap>")
    found = {
        "not closed": whole[:-9],
        "deep graph": _script(b'{"@graph":[' * 500 + b"{}" + b"]}" * 500),
        "many scripts": _script(b"{}") * 5000,
        "sitemap into a network": b"<urlset>" + INTO_A_NETWORK + b"</urlset>",
        "sitemaps in a network": b"<sitemapindex>" + index + b"</sitemapindex>",
    }
    yield from ((FeedKind.JOBPOSTING, name, content) for name, content in found.items())


def _tables() -> Iterator[Hostile]:
    head = b"external_id,title,description,place\n"
    found = {
        "formulas": head + b"=1+1,=cmd|'/c calc'!A1,@SUM(A1),+1\n",
        "too many columns": head + b"1" + b",x" * 5000 + b"\n",
        "a million commas": b"," * 1_000_000,
        "open quote": head + b'1,"Orderpicker,x,Venlo\n' * 20_000,
    }
    yield from ((FeedKind.CSV, name, content) for name, content in found.items())


def _shaken() -> Iterator[Hostile]:
    """Sound feeds with some bytes changed, taken out or doubled."""
    dice = random.Random(20261121)
    jobs = json.dumps(
        {"jobs": [{"id": 1, "title": "Picker", "content": "Werk", "location": {"name": "Venlo"}}]}
    )
    sound = {
        FeedKind.INDEED_XML: INDEED,
        FeedKind.PERSONIO_XML: PERSONIO,
        FeedKind.GREENHOUSE: jobs.encode(),
        FeedKind.JOBPOSTING: _script(json.dumps(POSTING).encode()),
    }
    for kind, content in sound.items():
        yield from ((kind, f"shaken {number}", _shake(content, dice)) for number in range(15))


def _shake(content: bytes, dice: random.Random) -> bytes:
    shaken = bytearray(content)
    for _ in range(dice.randint(1, 8)):
        place, length = dice.randrange(len(shaken)), dice.choice([0, 1, 20])
        shaken[place : place + length] = dice.choice(
            [b"", bytes([dice.randrange(256)]), shaken[place : place + 30]]
        )
    return bytes(shaken)


def _script(content: bytes) -> bytes:
    return b'<html><script type="application/ld+json">' + content + b"</script>"
