"""A fake of VIES' REST service: POST /check-vat-number.

It knows every Dutch number that the fake trade register's companies could have, and says "not valid" to those in
UNKNOWN. FAILURES lists the numbers that make it misbehave.

    python -m fakes.vies --port 4007
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from fakes import server
from fakes.server import Answer, Request

PATH = "/check-vat-number"
UNKNOWN = {"111222333B01"}
SLOW = "000099998B57"


def refused(code: str, status: int = 200) -> Answer:
    return Answer({"actionSucceed": False, "errorWrappers": [{"error": code}]}, status)


FAILURES: dict[str, Answer] = {
    "123456789B13": refused("MS_UNAVAILABLE"),
    "002455799B11": Answer("<html><body>Service Unavailable</body></html>", 503, "text/html"),
    "001234567B02": Answer({"message": "Too many requests"}, 429),
    "001234567B03": Answer('{"countryCode": "NL", "valid"'),
}
LIES: dict[str, dict[str, Any]] = {
    "001234567B04": {"vatNumber": "857587973B01"},  # about another number
    "001234567B05": {"valid": "yes"},
    "001234567B06": {"valid": False, "userError": "MS_UNAVAILABLE"},
}


def respond(request: Request, *, slow_seconds: float) -> Answer:
    if request.path != PATH:
        return Answer({"message": "No such service"}, 404)
    try:
        asked = json.loads(request.body)
        country, number = asked["countryCode"], asked["vatNumber"]
    except (ValueError, KeyError, TypeError):
        return refused("INVALID_INPUT", 400)
    if number in FAILURES:
        return FAILURES[number]
    answer = _describe(country, number, has_requester="requesterNumber" in asked) | LIES.get(number, {})
    return Answer(answer, delay_seconds=slow_seconds if number == SLOW else 0.0)


def _describe(country: str, number: str, has_requester: bool) -> dict[str, Any]:
    is_known = country == "NL" and number not in UNKNOWN
    return {
        "countryCode": country,
        "vatNumber": number,
        "requestDate": "2026-11-21T09:00:00.000Z",
        "valid": is_known,
        "requestIdentifier": "WAPIAAAAZ0000001" if has_requester else "",
        "name": "---",
        "address": "---",
    }


@contextmanager
def running(*, slow_seconds: float = 30.0, port: int = 0) -> Iterator[str]:
    """`with vies.running() as base_url:` serves PATH there."""
    with server.running(partial(respond, slow_seconds=slow_seconds), port, methods=("POST",)) as base_url:
        yield base_url


def main(arguments: Sequence[str] | None = None) -> None:
    options = server.argument_parser("A fake of VIES.").parse_args(arguments)
    server.serve(
        partial(respond, slow_seconds=options.slow_seconds),
        options.port,
        methods=("POST",),
        host=options.host,
    )


if __name__ == "__main__":
    main()
