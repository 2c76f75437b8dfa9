"""The door from the standard library's logging."""

import logging
from dataclasses import replace

import orjson

from apps.audit.clients.operational.buffer import BUFFER, Buffer
from apps.audit.clients.operational.line import is_wanted, make_line


class OperationalHandler(logging.Handler):
    """Hands the lines that somebody may want to read later to the buffer; the formatter redacts them first.

    Settings load it before there are apps, so it imports none of their models.
    """

    def __init__(self, *, buffer: Buffer = BUFFER) -> None:
        super().__init__()
        self._buffer = buffer

    def emit(self, record: logging.LogRecord) -> None:
        """Take it, if it is wanted. What goes wrong here must not reach who only wanted to log something."""
        if not self._buffer.is_open or not is_wanted(record):
            return
        try:
            line = make_line(record, orjson.loads(self.format(record)))
            tenant = line.tenant_id or self._buffer.find_tenant()
            self._buffer.add(replace(line, tenant_id=str(tenant or "")))
        except Exception:
            self.handleError(record)
