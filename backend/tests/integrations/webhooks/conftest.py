"""A receiver that answers what it is told, and the example of the documentation."""

import importlib.util
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from apps.integrations.models import Webhook
from tests.factories.webhooks import SECRET, WebhookFactory
from tests.integrations.wire import Wire, answer

EXAMPLE = Path(__file__).parents[4] / "docs" / "examples" / "webhook_receiver.py"
Listen = Callable[..., tuple[Webhook, Wire]]


@pytest.fixture
def listen(serve: Any, db: None) -> Listen:
    """Make a webhook whose address answers one status after the other, the last for ever."""

    def start(*statuses: str, **fields: Any) -> tuple[Webhook, Wire]:
        left = list(statuses or ["204 No Content"])
        wire = serve(lambda _: [answer(b"thanks", status=left.pop(0) if len(left) > 1 else left[0])])
        return WebhookFactory(url=f"{wire.url}/hook", **fields), wire

    return start


@pytest.fixture(scope="session")
def example() -> ModuleType:
    """The example, as a module."""
    spec = importlib.util.spec_from_file_location("webhook_receiver", EXAMPLE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def receiver(example: ModuleType, tmp_path: Path, settings: Any) -> Iterator[Any]:
    """The example, running."""
    with example.Server(0, SECRET, str(tmp_path / "heard.sqlite3")) as server:
        settings.FETCH_ALLOW_LOOPBACK, settings.FETCH_PORTS = True, [80, 443, server.server_port]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
