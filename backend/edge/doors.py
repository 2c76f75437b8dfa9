"""Counts, reads, and says what went wrong."""

from django.utils import translation
from rest_framework.exceptions import MethodNotAllowed

from edge.answers import Answer
from edge.counters import Counters, refuse_excess
from edge.database import Database
from edge.problems import answer_problem
from edge.requests import Asked
from edge.routes import Read

SAFE, ALLOWED = ("GET", "HEAD"), {"Allow": "GET, HEAD, OPTIONS"}


class Doors:
    """The two reads behind their limit."""

    def __init__(self, database: Database, counters: Counters) -> None:
        self.database, self.counters = database, counters

    async def answer(self, asked: Asked, read: Read) -> Answer:
        """Answer; whatever goes wrong becomes a problem, and every answer tells the limit."""
        usage = await self.counters.admit(asked.caller)
        try:
            with translation.override(asked.language):
                refuse_excess(usage)
                if asked.method not in SAFE:
                    raise MethodNotAllowed(asked.method)
                answer = await read(asked, self.database)
        except Exception as error:
            answer = answer_problem(asked, error)
        answer.headers = {**answer.headers, **usage.headers(), **ALLOWED}
        return answer
