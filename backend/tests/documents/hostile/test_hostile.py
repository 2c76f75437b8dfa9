"""None of these files comes in, each with a reason, in little memory and little time (reliability S5)."""

import io
import time
from itertools import chain

import pytest
from structlog.testing import capture_logs

from apps.documents.enums import DocumentPurpose
from apps.documents.models import Document
from apps.documents.services.inspection import inspect_content
from apps.documents.services.kinds import TypeNotAccepted, find_type
from apps.documents.services.refusals import explain_refusal
from tests.documents.hostile import actions, archives, bombs, documents, pictures, twofold
from tests.documents.hostile.building import Case

pytestmark = pytest.mark.slow

MOST_BYTES = 10 * 1024 * 1024
MOST_MEMORY = 512 * 1024  # KiB
MOST_SECONDS = 20.0
CASES = list(
    chain(
        actions.list_actions(),
        actions.list_contents(),
        bombs.list_bombs(),
        bombs.list_unreadable(),
        twofold.list_twofold(),
        twofold.list_others(),
        archives.list_archives(),
        documents.list_parts(),
        documents.list_relations(),
        documents.list_fields(),
        documents.list_markup(),
        pictures.list_pngs(),
        pictures.list_jpegs(),
    )
)


def judge(data: bytes, filename: str) -> str:
    """What becomes of a file on its way in, up to the scanner: a refusal, or nothing."""
    if not 0 < len(data) <= MOST_BYTES:
        return "file_size"
    try:
        kind = find_type(io.BytesIO(data))
    except TypeNotAccepted as refused:
        return refused.code
    document = Document(content_type=kind, name=filename, purpose=DocumentPurpose.GENERAL)
    refusal = inspect_content(io.BytesIO(data), document=document)
    assert refusal
    assert explain_refusal(refusal)
    return refusal


@pytest.mark.parametrize("case", CASES, ids=str)
def test_hostile_file_does_not_come_in(case: Case) -> None:
    data = case.make()

    began = time.monotonic()
    with capture_logs() as logs:
        reason = judge(data, case.filename)

    assert reason in case.reasons
    assert time.monotonic() - began < MOST_SECONDS
    assert all(entry["peak_kib"] < MOST_MEMORY for entry in logs if entry["event"] == "isolated")


def test_there_are_enough_of_them() -> None:
    assert len({case.name for case in CASES}) == len(CASES) >= 250
