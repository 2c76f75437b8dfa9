"""Runs the worker that empties the queue."""

import asyncio
import signal
import sys
from contextlib import suppress
from typing import Any

import psycopg
import structlog
from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app
from procrastinate.exceptions import ConnectorException

from apps.core.clients.postgis.patience import give_up_after

log = structlog.get_logger(__name__)
PAUSE = 1.0  # seconds before it asks a database that went away again
DATABASE_SECONDS = 20.0  # longer than any statement may take


class Command(BaseCommand):
    """Work through the queue until SIGTERM.

    The worker gets an app of its own: replacing the connector of the shared one, as procrastinate's command does,
    would let what a task enqueues escape the task's transaction.
    """

    help = "Run the background worker."

    def handle(self, *args: Any, **options: Any) -> None:
        """Start, pick up what a worker that died left behind, and work."""
        # The server said yes and our note of it waits for another thread: what a kill -9 then doubles is one mail.
        sys.setswitchinterval(0.0005)
        give_up_after(DATABASE_SECONDS)
        connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]  # the Django connector's own
        asyncio.run(self._run_until_told(app.with_connector(connector)))

    async def _run_until_told(self, worker_app: Any) -> None:
        running = asyncio.create_task(self._run(worker_app))
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, running.cancel)
        with suppress(asyncio.CancelledError):
            await running

    async def _run(self, worker_app: Any) -> None:
        """Procrastinate's worker stops when the database goes away: begin again, until it is back."""
        while True:
            with suppress(ConnectorException, psycopg.OperationalError):
                async with worker_app.open_async():
                    await worker_app.run_worker_async(install_signal_handlers=False)
            log.warning("worker_begins_again", seconds=PAUSE)
            await asyncio.sleep(PAUSE)
