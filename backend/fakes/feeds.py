"""Fakes of the places that feeds are read from: boards of three job sites, XML, CSV, pages with JobPosting data.

Every board has the same vacancies, told in its own way; `Vacancies` are changed by whoever runs the server. Any path
below /files/ gives what was put there. A board called `down` answers 503, one called `empty` has no vacancies.

    python -m fakes.feeds --port 4003
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import md5

from fakes import server
from fakes.feeds_formats import FORMATS, Vacancy
from fakes.server import Answer, Request

VACANCIES = (
    Vacancy(id="101", title="Orderpicker", place="Venlo", postcode="5911 AA"),
    Vacancy(id="102", title="Heftruckchauffeur", place="Tilburg", postcode="5038 AA"),
    Vacancy(id="103", title="Productiemedewerker", place="Haarlem", postcode="2011 AA"),
)
XML, CSV, HTML = "application/xml; charset=utf-8", "text/csv; charset=utf-8", "text/html; charset=utf-8"
# path (with the board for * in it): format, content type
ROUTES = {
    "/v1/boards/*/jobs": ("greenhouse", "application/json"),
    "/v0/postings/*": ("lever", "application/json"),
    "/api/offers/*": ("recruitee", "application/json"),
    "/*/indeed.xml": ("indeed", XML),
    "/*/xml": ("personio", XML),
    "/*/jobs.csv": ("csv", CSV),
    "/*/sitemap.xml": ("sitemap", XML),
    "/*/job": ("page", HTML),
    "/*/about": ("page", HTML),
}


@dataclass
class Content:
    """What the fake has: vacancies, and files by their path."""

    vacancies: list[Vacancy] = field(default_factory=lambda: list(VACANCIES))
    files: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)


def respond(request: Request, *, content: Content) -> Answer:
    content.asked.append(request.path)
    if request.path in content.files:
        return content.files[request.path]
    for route, (name, content_type) in ROUTES.items():
        if (board := _match(route, request.path)) is not None:
            return _answer(request, board, content, FORMATS[name], content_type)
    return Answer("Not found", 404, "text/plain")


def _match(route: str, path: str) -> str | None:
    before, _, after = route.partition("*")
    board = (
        path.removeprefix(before).removesuffix(after)
        if path.startswith(before) and path.endswith(after)
        else ""
    )
    return board if board and "/" not in board else None


def _answer(
    request: Request, board: str, content: Content, write: Callable[..., object], content_type: str
) -> Answer:
    if board == "down":
        return Answer("Service unavailable", 503, "text/plain")
    vacancies = [] if board == "empty" else content.vacancies
    body = write(request, board, vacancies)
    answer = Answer(body, content_type=content_type)
    etag = f'"{md5(answer.encoded(), usedforsecurity=False).hexdigest()}"'
    if request.headers.get("if-none-match") == etag:
        return Answer("", 304, content_type, {"ETag": etag})
    return Answer(body, 200, content_type, {"ETag": etag})


@contextmanager
def running(content: Content | None = None, *, port: int = 0) -> Iterator[str]:
    """`with feeds.running(content) as base_url:`; what is changed in `content` is served from then on."""
    with server.running(partial(respond, content=content or Content()), port) as base_url:
        yield base_url


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("Fakes of boards and feeds.").parse_args(arguments)
    server.serve(partial(respond, content=Content()), options.port, host=options.host)


if __name__ == "__main__":
    main()
