"""The same virus in every wrapping, before the fake scanner and before ClamAV itself."""

import io
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from apps.documents.clients.scanner import find_virus
from fakes import clamd
from fakes.clamd import EICAR
from tests.conftest import program
from tests.documents import real_clamd
from tests.documents.hostile.building import archive, docx, pdf, stream
from tests.documents.hostile.pictures import chunk, png

INFECTED: dict[str, Callable[[], bytes]] = {
    "raw": lambda: EICAR,
    "zip": lambda: archive({"eicar.com": EICAR}),
    "zip-twice": lambda: archive({"a.zip": archive({"eicar.com": EICAR})}),
    "docx": lambda: docx({"word/media/a.dat": EICAR}),
    "pdf": lambda: pdf(stream(9, EICAR)),
    "pdf-packed": lambda: pdf(stream(9, zlib.compress(EICAR), b"/Filter/FlateDecode")),
    "pdf-remark": lambda: pdf().replace(b"\n", b"\n%" + EICAR + b"\n", 1),
    "png": lambda: png(chunk(b"tEXt", b"a\0" + EICAR)),
}
CLEAN: dict[str, Callable[[], bytes]] = {"docx": docx, "pdf": pdf, "png": png}


@pytest.fixture(scope="module")
def real(tmp_path_factory: Any) -> Iterator[str]:
    with real_clamd.running(program("CLAMD", "clamd"), tmp_path_factory.mktemp("clamd")) as address:
        yield address


@pytest.fixture(params=["fake", "real"])
def scanner(request: Any, settings: Any) -> Iterator[str]:
    if request.param == "real":
        settings.CLAMD_ADDRESS = request.getfixturevalue("real")
        yield request.param
        return
    with clamd.running() as fake:
        settings.CLAMD_ADDRESS = fake.address
        yield request.param


@pytest.mark.parametrize("wrapping", INFECTED)
def test_virus_is_found(scanner: str, wrapping: str) -> None:
    assert find_virus(io.BytesIO(INFECTED[wrapping]())).lower().startswith("eicar")


@pytest.mark.parametrize("kind", CLEAN)
def test_clean_file_passes(scanner: str, kind: str) -> None:
    assert find_virus(io.BytesIO(CLEAN[kind]())) == ""


def test_signatures_are_the_tests_own(real: str, tmp_path: Path) -> None:
    assert real.startswith("127.0.0.1:")
    assert not list(tmp_path.iterdir())
