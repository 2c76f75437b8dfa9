"""A fake of the national geocoder, PDOK Locatieserver v3_1: suggest, lookup, free and reverse.

It finds the places and postcodes of the shipped gazetteer and the addresses in data/pdok_addresses.json; a postcode of
six characters lies in the middle of its first four. Asked for `timeout` or `503` (as q or id), or started in that
mode, it fails that way.

    python -m fakes.pdok --port 4002
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from fakes import server
from fakes.pdok_documents import Document, Json, documents, fold, postcode_document
from fakes.server import Answer, Request

BASE_PATH = "/bzk/locatieserver/search/v3_1"
MODES = ("ok", "timeout", "503")

POSTCODE = re.compile(r"\b([1-9]\d{3}) ?([A-Za-z]{2})\b")
FILTER = re.compile(r"(?P<field>\w+):(?P<values>\(.*\)|\".*\"|[^()\"]+)")

# What each operation understands besides the fields of a search: the real service refuses the rest.
SEARCH = {"q", "fq", "fl", "rows", "start", "sort", "df", "qf", "bq", "lat", "lon", "wt"}
REVERSE = {"lat", "lon", "type", "distance", "fl", "fq", "rows", "start", "wt"}

Scored = tuple[float, Document]


def respond(request: Request, *, mode: str, slow_seconds: float) -> Answer:
    operation = request.path.removeprefix(BASE_PATH + "/")
    if not request.path.startswith(BASE_PATH) or operation not in OPERATIONS:
        return refused(404, "No such operation")
    wanted = {mode, request.first("q"), request.first("id")}
    if "timeout" in wanted:
        return Answer({"message": "The upstream server is timing out"}, 504, delay_seconds=slow_seconds)
    if "503" in wanted:
        return refused(503, "Service temporarily unavailable")
    allowed, required, handle = OPERATIONS[operation]
    given = {name for name, value in request.parameters if value.strip()}
    complaint = _complaint(request, allowed, required - given)
    return refused(400, complaint) if complaint else handle(request)


def refused(status: int, message: str) -> Answer:
    return Answer({"status": "error", "errors": [{"code": str(status), "message": message}]}, status)


def _complaint(request: Request, allowed: set[str], missing: set[str]) -> str:
    unknown = {name for name, _ in request.parameters} - allowed
    if unknown:
        return f"Unknown query parameter: {', '.join(sorted(unknown))}"
    if missing:
        return f"Missing query parameter: {', '.join(sorted(missing))}"
    numbers = {
        "rows": r"\d{1,3}",
        "start": r"\d+",
        "lat": r"-?\d+(\.\d+)?",
        "lon": r"-?\d+(\.\d+)?",
        "distance": r"\d+",
    }
    wrong = [
        name
        for name, value in request.parameters
        if name in numbers and not re.fullmatch(numbers[name], value)
    ]
    filters = [value for name, value in request.parameters if name == "fq" and not FILTER.fullmatch(value)]
    return f"Invalid value for {', '.join([*wrong, *filters])}" if wrong or filters else ""


def suggest(request: Request) -> Answer:
    answer = _response(request, _matches(request), "id,type,weergavenaam,score")
    labels = {
        document["id"]: {"suggest": [document["weergavenaam"]]} for document in answer["response"]["docs"]
    }
    return Answer(answer | {"highlighting": labels})


def free(request: Request) -> Answer:
    return Answer(_response(request, _matches(request), "*"))


def lookup(request: Request) -> Answer:
    identity = request.first("id")
    found = _postcodes_in(identity) or [known for known in documents() if known.fields["id"] == identity]
    return Answer(_response(request, [(1.0, document) for document in found], "*"))


def reverse(request: Request) -> Answer:
    """Addresses within `distance` (100 m unless told), nearest first; then postcodes and places within 10 km."""
    lat, lon = float(request.first("lat")), float(request.first("lon"))
    kinds = {value for name, value in request.parameters if name == "type"} or {"adres", "postcode"}
    reach = {"adres": float(request.first("distance", "100"))}
    near = [
        (document.fields["type"] != "adres", document.meters_to(lat, lon), document)
        for document in documents()
        if document.fields["type"] in kinds and _passes(document, request)
    ]
    near = [entry for entry in near if entry[1] <= reach.get(entry[2].fields["type"], 10_000)]
    near.sort(key=lambda entry: entry[:2])
    answer = _response(request, [(0.0, document) for _, _, document in near], "*")
    for shown in answer["response"]["docs"]:
        shown["afstand"] = next(
            round(meters, 2) for _, meters, known in near if known.fields["id"] == shown["id"]
        )
    return Answer(answer)


def _matches(request: Request) -> list[Scored]:
    query = request.first("q", "*:*")
    words = [] if query == "*:*" else fold(query)
    pools = [*documents(), *(found for text in (query, *_filters(request)) for found in _postcodes_in(text))]
    unique = {document.fields["id"]: document for document in pools if _passes(document, request)}
    scored = [(_score(document, words), document) for document in unique.values()]
    return sorted((entry for entry in scored if entry[0] > 0), key=_order)


def _order(entry: Scored) -> tuple[float, int, str]:
    return -entry[0], -entry[1].weight, entry[1].fields["id"]


def _score(document: Document, words: list[str]) -> float:
    """Every word must begin a word of the document. Whole words count more, words left over less; places lead."""
    if not all(any(known.startswith(word) for known in document.words) for word in words):
        return 0.0
    whole = sum(word in document.words for word in words)
    lead = 1 + int(document.fields["type"] == "woonplaats")
    return round(lead + len(words) + whole - 0.1 * (len(document.words) - whole), 3)


def _filters(request: Request) -> list[str]:
    return [value for name, value in request.parameters if name == "fq"]


def _passes(document: Document, request: Request) -> bool:
    return all(_agrees(document, text) for text in _filters(request))


def _agrees(document: Document, text: str) -> bool:
    """`type:adres`, `postcode:1012AB` or `type:(adres OR postcode)`, in any case of letters."""
    match = FILTER.fullmatch(text)
    if not match:
        return False
    values = re.split(r"\s+OR\s+", match["values"].strip("()"))
    known = str(document.fields.get(match["field"], "")).casefold()
    return known in {value.strip('" ').casefold() for value in values}


def _postcodes_in(text: str) -> list[Document]:
    return [
        document for digits, letters in POSTCODE.findall(text) for document in _postcode(digits + letters)
    ]


def _postcode(code: str) -> list[Document]:
    try:
        return [postcode_document(code.upper())]
    except KeyError:
        return []


def _response(request: Request, found: list[Scored], default_fields: str) -> Json:
    start, rows = int(request.first("start", "0")), int(request.first("rows", "10"))
    wanted = set(re.split(r"[ ,]+", request.first("fl", default_fields)))
    shown = [document.fields | {"score": score} for score, document in found[start : start + rows]]
    docs = [{key: doc[key] for key in doc if "*" in wanted or key in wanted | {"id"}} for doc in shown]
    highest = max((score for score, _ in found), default=0.0)
    counts = {"numFound": len(found), "start": start, "maxScore": highest, "numFoundExact": True}
    return {"response": counts | {"docs": docs}}


OPERATIONS: dict[str, tuple[set[str], set[str], Callable[[Request], Answer]]] = {
    "suggest": (SEARCH, {"q"}, suggest),
    "free": (SEARCH, set(), free),
    "lookup": ({"id", "fl", "wt"}, {"id"}, lookup),
    "reverse": (REVERSE, {"lat", "lon"}, reverse),
}


@contextmanager
def running(*, mode: str = "ok", slow_seconds: float = 30.0, port: int = 0) -> Iterator[str]:
    """`with pdok.running() as base_url:` serves BASE_PATH there; `mode` is one of MODES."""
    documents()  # read before the first question, which may have a short timeout
    with server.running(partial(respond, mode=mode, slow_seconds=slow_seconds), port) as base_url:
        yield base_url


def main(arguments: Sequence[str] | None = None) -> None:
    parser = server.argument_parser("A fake of PDOK Locatieserver.")
    parser.add_argument("--mode", choices=MODES, default="ok", help="answer every question so")
    options = parser.parse_args(arguments)
    documents()
    server.serve(
        partial(respond, mode=options.mode, slow_seconds=options.slow_seconds),
        options.port,
        host=options.host,
    )


if __name__ == "__main__":
    main()
