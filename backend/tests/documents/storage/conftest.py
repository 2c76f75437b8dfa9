"""Files on a real S3 server."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from apps.documents.services.storing import trust
from tests.documents.storage.seaweed import Seaweed
from tests.faults.proxy import FaultProxy, proxied


@pytest.fixture(scope="session")
def one_seaweed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seaweed]:
    server = Seaweed(tmp_path_factory.mktemp("seaweed"))
    server.start()
    yield server
    server.kill()


@pytest.fixture
def seaweed(one_seaweed: Seaweed) -> Seaweed:
    """The server, with an empty bucket."""
    if one_seaweed.popen is None:
        one_seaweed.start()
    one_seaweed.empty()
    return one_seaweed


@pytest.fixture
def line(seaweed: Seaweed) -> Iterator[FaultProxy]:
    """The network between us and the server."""
    with proxied(seaweed.port) as proxy:
        yield proxy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Our own folder."""
    return tmp_path / "media"


@pytest.fixture
def on_s3(settings: Any, seaweed: Seaweed, line: FaultProxy, folder: Path) -> Iterator[None]:
    """STORAGE_TYPE=s3, behind the line."""
    local = {
        "BACKEND": "apps.documents.clients.places.DurableFolder",
        "OPTIONS": {"location": str(folder)},
    }
    s3 = seaweed.storage(line.port)
    settings.STORAGE_TYPE = "s3"
    settings.STORAGES = {**settings.STORAGES, "default": s3, "s3": s3, "local": local}
    trust.regain_trust()
    yield
    trust.regain_trust()
