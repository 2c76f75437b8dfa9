"""Connects core to the queue, and every app's handlers to its events."""

from apps.core import config, events


class CoreConfig(config.HouseConfig):
    """The ground floor."""

    name = "apps.core"

    def ready(self) -> None:
        """Let published events reach the queue."""
        super().ready()
        from apps.core import tasks
        from apps.core.clients import history

        history.pass_over_reads()
        events.connect_queue(tasks.enqueue_deliveries, tasks.describe_deliveries)
