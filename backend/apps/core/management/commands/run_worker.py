"""Runs the worker that empties the queue."""

import asyncio
import sys
from typing import Any

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app


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
        connector = app.connector.get_worker_connector()  # type: ignore[attr-defined]
        asyncio.run(self._run(app.with_connector(connector)))

    async def _run(self, worker_app: Any) -> None:
        async with worker_app.open_async():
            await worker_app.run_worker_async()
