"""More than a hundred feed files that nobody should have made, generated: name, kind, and the bytes."""

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from apps.integrations.enums import FeedKind

MEGABYTE = 1 << 20
Broken = tuple[str, str, bytes]
RUBBISH = Random(7).randbytes(10 * MEGABYTE)
HTML = b"<!doctype html><html><head><title>Login</title></head><body><br>Please sign in.</body></html>"
WRONG: list[Any] = [
    None, True, 0, -1, 1e308, 10**40, "", " ", "\u0000", "\ud800", "x" * 20_000, [], [[[]]], {}, {"a": {"b": []}},
    "Robert'); DROP TABLE jobs_job;--", "<script>alert(1)</script>", "\u202egnp.exe", ["a", None, {"b": 1}],
]  # fmt: skip
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{}]>'.format(
    "".join(f'<!ENTITY {"abcdefghij"[n + 1]} "{("&" + "abcdefghij"[n] + ";") * 10}">' for n in range(9))
)
FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>'


def list_broken_feeds() -> list[Broken]:
    """List them all."""
    xml = [(FeedKind.INDEED_XML, "source", "job"), (FeedKind.PERSONIO_XML, "workzag-jobs", "position")]
    found = [one for kind, root, record in xml for one in _xml(kind, root, record)]
    found += [one for kind, key in BOARDS for one in _boards(kind, key)]
    return found + list(_tables()) + list(_pages())


BOARDS = [(FeedKind.GREENHOUSE, "jobs"), (FeedKind.LEVER, None), (FeedKind.RECRUITEE, "offers")]
FIELDS = {
    FeedKind.GREENHOUSE: ("id", "title", "content", "location", "absolute_url", "metadata"),
    FeedKind.LEVER: (
        "id",
        "text",
        "description",
        "categories",
        "lists",
        "salaryRange",
        "country",
        "hostedUrl",
    ),
    FeedKind.RECRUITEE: (
        "id",
        "title",
        "description",
        "city",
        "postal_code",
        "min_hours",
        "salary",
        "careers_url",
    ),
}


def _xml(kind: str, root: str, record: str) -> Iterator[Broken]:
    inner = {
        "job": "<referencenumber>1</referencenumber><title>Lasser</title>",
        "position": "<id>1</id><name>Lasser</name>",
    }[record]
    one = f"<{record}>{inner}</{record}>"
    texts = {
        "empty": "", "blank": "  \n ", "truncated_tag": f"<{root}>{one}<{record}><ti", "truncated": f"<{root}>{one}",
        "unclosed_cdata": f"<{root}><{record}><title><![CDATA[Lasser</title></{record}></{root}>",
        "two_roots": f"<{root}>{one}</{root}><{root}/>", "other_root_no_records": "<rss><channel/></rss>x",
        "json_instead": '{"jobs": []}', "text_instead": "Service temporarily unavailable",
        "bad_entity": f"<{root}>&x;</{root}>",
        "null_reference": f"<{root}><{record}><title>&#0;</title></{record}></{root}>",
        "nul": f"<{root}><{record}>\0</{record}></{root}>", "bell": f"<{root}><{record}>\7</{record}></{root}>",
        "bomb": f"{BOMB}<{root}><{record}><title>&j;</title></{record}></{root}>",
        "file": f"{FILE}<{root}><{record}><title>&a;</title></{record}></{root}>",
        "parameter": f"{PARAMETER}<{root}>{one}</{root}>",
        "dtd": f'<!DOCTYPE {root} SYSTEM "http://127.0.0.1:9/feed.dtd"><{root}>{one}</{root}>',
        "deep": f"<{root}>" + "<a>" * 100_000, "deep_record": f"<{root}><{record}>" + "<a>" * 5000,
        "many_parts": f"<{root}><{record}>" + "<a/>" * 200_000 + f"</{record}></{root}>",
        "huge_text": f"<{root}><{record}><title>{'x' * (11 * MEGABYTE)}</title></{record}></{root}>",
        "huge_attribute": f"<{root}><{record} a='{'x' * (11 * MEGABYTE)}'/></{root}>",
        "doubled_attribute": f"<{root}><{record} a='1' a='2'/></{root}>",
        "no_identifiers": f"<{root}>" + f"<{record}/>" * 300 + f"</{root}>",
        "the_same_one_300_times": f"<{root}>" + one * 300 + f"</{root}>",
        "unknown_encoding": f'<?xml version="1.0" encoding="klingon"?><{root}>{one}</{root}>',
    }  # fmt: skip
    yield from ((f"{kind}-{name}", kind, text.encode()) for name, text in texts.items())
    utf16 = f'<?xml version="1.0" encoding="utf-8"?><{root}>{one}</{root}>'.encode("utf-16-le")
    yield from [
        (f"{kind}-html", kind, HTML), (f"{kind}-rubbish", kind, RUBBISH), (f"{kind}-utf16_said_utf8", kind, utf16),
        (f"{kind}-not_utf8", kind, f"<{root}><{record}>".encode() + b"\xff\xfe\xe9" + f"</{record}></{root}>".encode()),
    ]  # fmt: skip


def _boards(kind: str, key: str | None) -> Iterator[Broken]:
    def listed(items: Any) -> bytes:
        return json.dumps({key: items} if key else items).encode()

    plain = {"id": 1, "title": "Lasser", "text": "Lasser"}
    files = {
        "empty": b"", "null": b"null", "number": b"42", "text": b'"jobs"', "object": b'{"error": "not found"}',
        "items_are_an_object": listed({"1": plain}), "items_are_null": b'{"jobs": null, "offers": null}',
        "items_are_anything": listed([None, 1, "x", [], {}, True, [[plain]]]), "truncated": listed([plain] * 3)[:-9],
        "deep": b"[" * 100_000, "deep_value": listed([plain])[:-2] + b',"a":' + b'{"a":' * 5000,
        "nan": b'{"jobs": [NaN], "offers": [Infinity]}', "huge_number": b'{"jobs": [' + b"9" * 100_000 + b"]}",
        "surrogate": b'{"jobs": [{"id": 1, "title": "\\ud800"}], "offers": [{"id": 1, "title": "\\ud800"}]}',
        "not_utf8": b'[{"id": 1, "title": "caf\xe9"}]', "html": HTML, "rubbish": RUBBISH, "nul": b"\0" * 1000,
        "same_id_100_times": listed([plain] * 100),
        "wrong_types_at_every_field": listed([{**plain, "id": n} | {field: wrong} for n, (field, wrong) in enumerate(
            (field, wrong) for field in FIELDS[FeedKind(kind)] for wrong in WRONG if wrong != "\ud800")]),
        "nested_where_a_text_belongs": listed([{**plain, "title": _nested(900), "text": _nested(900)}]),
    }  # fmt: skip
    yield from ((f"{kind}-{name}", kind, data) for name, data in files.items())


def _nested(depth: int) -> Any:
    value: Any = "Lasser"
    for _ in range(depth):
        value = [value]
    return value


def _tables() -> Iterator[Broken]:
    header = "id,title,description,postcode,pay,hours,shifts,starts,expires,age,housing,housing_week_price,languages\n"
    wrong = [
        "",
        "\x00",
        "x" * 11_000,
        "9" * 500,
        "-1",
        "\ufffd",
        "31-02-2027",
        "=cmd()",
        "0x1F",
        "1e9",
        "€",
        "\u202e",
    ]
    every_field = "".join(
        ",".join([str(1000 + n * 20 + at), *("Lasser" if at != field else value for field in range(1, 13))])
        + "\n"
        for n, value in enumerate(wrong)
        for at in range(1, 13)
    )
    files = {
        "empty": b"", "header_only_of_others": b"a;b;c\n1;2;3\n", "no_title": b"id,price\n1,2\n", "html": HTML,
        "rubbish": RUBBISH, "nul": header.encode() + b"\0" * 5000,
        "wrong_at_every_field": (header + every_field).encode(),
        "unclosed_quote": (header + '1,"Lasser' + ",x\n" * 2000).encode(),
        "long_line": (header + "x" * 3_000_000).encode(),
        "twice": (header + "1,Lasser,x\n" * 50).encode(), "utf16_cut": (header + "1,Lasser,x\n").encode("utf-16")[:-1],
        "json_instead": b'{"jobs": []}', "only_separators": (header + "," * 100_000).encode(),
    }  # fmt: skip
    yield from ((f"csv-{name}", FeedKind.CSV, data) for name, data in files.items())


def _pages() -> Iterator[Broken]:
    def script(text: str) -> bytes:
        return f'<html><script type="application/ld+json">{text}</script></html>'.encode()

    fields = (
        "identifier",
        "title",
        "description",
        "jobLocation",
        "baseSalary",
        "validThrough",
        "workHours",
        "url",
    )
    posting = {"@type": "JobPosting", "title": "Lasser", "description": "x", "identifier": "1"}
    typed = [{**posting, "identifier": str(n)} | {field: wrong} for n, (field, wrong) in enumerate(
        (field, wrong) for field in fields for wrong in WRONG)]  # fmt: skip
    urlset = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{}</urlset>'
    files = {
        "empty": b"", "no_posting": HTML, "rubbish": RUBBISH[: 4 * MEGABYTE], "broken_json": script('{"@type": '),
        "open_script": b'<script type="application/ld+json">{"@type": "JobPosting"',
        "deep": script("[" * 100_000), "deep_posting": script(json.dumps({**posting, "title": _nested(900)})),
        "wrong_types": script(json.dumps(typed)), "nan": script('{"@type": "JobPosting", "title": NaN}'),
        "sitemap_cut": urlset.format("<url><loc>http://127.0.0.1").encode()[:-12],
        "sitemap_bomb": (BOMB + urlset.format("<url><loc>&j;</loc></url>")).encode(),
        "sitemap_of_nowhere": urlset.format("<url><loc>javascript:alert(1)</loc></url>").encode(),
        "sitemap_of_others": urlset.format("<url><loc>http://169.254.169.254/latest/</loc></url>").encode(),
        "sitemap_of_sitemaps_inside": b"<sitemapindex><sitemap><loc>http://10.0.0.1/</loc></sitemap></sitemapindex>",
    }  # fmt: skip
    yield from ((f"pages-{name}", FeedKind.JOBPOSTING, data) for name, data in files.items())
