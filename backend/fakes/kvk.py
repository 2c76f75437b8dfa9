"""A fake of the trade register's API: Zoeken v2, Basisprofiel v1 and Vestigingsprofiel v1.

It knows the register's published test numbers and companies for the demo. Those carry 00009001 and up: no chamber of
commerce ever gave out a number that starts with 00, so none of them can be a real company. FAILURES lists the numbers
that make it misbehave.

    python -m fakes.kvk --port 4001
"""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from urllib.parse import urlencode

from fakes import server
from fakes.kvk_addresses import Json
from fakes.kvk_answers import Answers, find_branch, find_company, main_branch_of
from fakes.kvk_search import WITH_ENDED, complaint, find
from fakes.server import Answer, Request

HAL = "application/hal+json"
NOTHING_FOUND = "Er zijn geen gegevens gevonden die voldoen aan de opgegeven zoekparameters."


def fault(status: int, code: str, text: str, delay_seconds: float = 0.0) -> Answer:
    return Answer({"fout": [{"code": code, "omschrijving": text}]}, status, HAL, delay_seconds=delay_seconds)


UNEXPECTED = fault(500, "IPD9999", "Er is een onverwachte fout opgetreden.")
UNAVAILABLE = fault(
    503, "IPD1003", "Gegevens zijn tijdelijk niet beschikbaar. Probeer het over 5 minuten nog een keer."
)
TOO_MANY = Answer(
    {"fout": [{"code": "429", "omschrijving": "Het maximum aantal verzoeken is bereikt."}]},
    429,
    HAL,
    {"Retry-After": "1"},
)

# The first two are the register's own test numbers for an error; the others exist in this fake only.
FAILURES: dict[str, Answer] = {
    "90004973": UNEXPECTED,
    "90002903": UNAVAILABLE,
    "99999200": Answer('{"kvkNummer": "99999200", "naam": "Afgebroken', 200, HAL),
    "99999429": TOO_MANY,
    "99999502": Answer("<html><body><h1>502 Bad Gateway</h1></body></html>", 502, "text/html"),
}
TIMES_OUT = "99999999"


def respond(request: Request, *, slow_seconds: float) -> Answer:
    refused = refusal(request)
    if refused:
        return refused
    for pattern, handle in ROUTES:
        match = re.fullmatch(rf"(/test)?/api{pattern}", request.path)
        if match:
            return handle(request, **match.groupdict()) if not _slow(match, request) else _late(slow_seconds)
    return fault(404, "404", "Deze dienst bestaat niet.")


def refusal(request: Request) -> Answer | None:
    if not request.headers.get("apikey"):
        return fault(401, "401", "Er is geen geldige API-key meegegeven.")
    accepted = request.headers.get("accept", "*/*")
    if not any(kind in accepted for kind in (HAL, "application/json", "application/*", "*/*")):
        return fault(406, "406", f"De dienst antwoordt met {HAL}.")
    return None


def _slow(match: re.Match[str], request: Request) -> bool:
    return TIMES_OUT in (match.groupdict().get("number"), _query(request).get("kvknummer"))


def _late(seconds: float) -> Answer:
    return fault(504, "504", "De dienst antwoordt niet op tijd.", delay_seconds=seconds)


def _answers(request: Request, geodata: bool = False) -> Answers:
    prefix = "/test/api" if request.path.startswith("/test/") else "/api"
    return Answers(request.base_url + prefix, geodata=geodata)


def _found(body: Json) -> Answer:
    return Answer(body, 200, HAL, {"API-Version": "2.1.0"})


def _query(request: Request) -> dict[str, str]:
    return {name.lower(): value for name, value in request.parameters}


def search(request: Request) -> Answer:
    query = _query(request)
    if query.get("kvknummer") in FAILURES:
        return FAILURES[query["kvknummer"]]
    wrong = complaint(query)
    if wrong:
        return fault(400, "IPD5203", wrong)
    rows = find(query)
    page, size = int(query.get("pagina", 1)), int(query.get("resultatenperpagina", 10))
    shown = rows[(page - 1) * size : page * size]
    if not shown:
        return fault(404, "IPD5200", NOTHING_FOUND)
    answers = _answers(request)
    options = {"with_rsin": "rsin" in query, "with_state": WITH_ENDED in query}
    body = {
        "pagina": page,
        "resultatenPerPagina": size,
        "totaal": len(rows),
        "resultaten": [answers.search_row(company, branch, **options) for company, branch in shown],
        "_links": _page_links(f"{answers.api}/v2/zoeken", query, page, size, len(rows)),
    }
    return _found(body)


def _page_links(url: str, query: dict[str, str], page: int, size: int, total: int) -> Json:
    def to(number: int) -> Json:
        parameters = query | {"pagina": str(number), "resultatenperpagina": str(size)}
        return {"href": f"{url}?{urlencode(parameters)}"}

    links = {"self": to(page)}
    if page * size < total:
        links["volgende"] = to(page + 1)
    if page > 1:
        links["vorige"] = to(page - 1)
    return links


def profile(request: Request, number: str, part: str | None) -> Answer:
    if number in FAILURES:
        return FAILURES[number]
    if not re.fullmatch(r"\d{8}", number):
        return fault(400, "IPD0004", f"Het KVK-nummer {number} is niet valide.")
    company = find_company(number)
    body = company and _part(_answers(request, _wants_geodata(request)), company, part)
    if not body:
        return fault(
            404, "IPD0005", f"Op basis van het KVK-nummer {number} kan het product niet worden geleverd."
        )
    return _found(body)


def _part(answers: Answers, company: Json, part: str | None) -> Json | None:
    main = main_branch_of(company)
    if part in ("hoofdvestiging", "vestigingen") and not main:
        return None
    if part == "hoofdvestiging" and main:
        return answers.main_branch(company, main)
    simple = {None: answers.basic_profile, "eigenaar": answers.owner, "vestigingen": answers.branches}
    return simple[part](company)


def branch_profile(request: Request, branch_number: str) -> Answer:
    if not re.fullmatch(r"\d{12}", branch_number):
        return fault(400, "IPD0006", f"Het vestigingsnummer {branch_number} is niet valide.")
    pair = find_branch(branch_number)
    if not pair:
        text = f"Op basis van het vestigingsnummer {branch_number} kan het product niet worden geleverd."
        return fault(404, "IPD0007", text)
    return _found(_answers(request, _wants_geodata(request)).branch_profile(*pair))


def _wants_geodata(request: Request) -> bool:
    return _query(request).get("geodata") == "true"


ROUTES: list[tuple[str, Callable[..., Answer]]] = [
    ("/v2/zoeken", search),
    (r"/v1/basisprofielen/(?P<number>[^/]+)(/(?P<part>eigenaar|hoofdvestiging|vestigingen))?", profile),
    (r"/v1/vestigingsprofielen/(?P<branch_number>[^/]+)", branch_profile),
]


@contextmanager
def running(*, slow_seconds: float = 30.0, port: int = 0) -> Iterator[str]:
    """`with kvk.running() as base_url:` serves /api and /test/api there."""
    with server.running(partial(respond, slow_seconds=slow_seconds), port) as base_url:
        yield base_url


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("A fake of the trade register (KvK).").parse_args(arguments)
    server.serve(partial(respond, slow_seconds=options.slow_seconds), options.port, host=options.host)


if __name__ == "__main__":
    main()
