"""Nobody is sent away with an honest file."""

import io
from itertools import chain

import pytest

from apps.documents.services.inspection.ask import WORK
from apps.documents.services.isolation import run_isolated
from apps.documents.services.kinds import find_type
from tests.documents.honest.documents import list_documents
from tests.documents.honest.papers import Honest, list_papers
from tests.documents.honest.pictures import list_pictures

pytestmark = pytest.mark.slow

HONEST = list(chain(list_papers(), list_documents(), list_pictures()))


@pytest.mark.parametrize("honest", HONEST, ids=lambda honest: f"{honest[0]}-{honest[1][-4:]}")
def test_honest_file_comes_in(honest: Honest) -> None:
    name, kind, make = honest
    data = make()

    answer = run_isolated(WORK, content=data, kind=kind, name=f"{name}.x", takes_papers=False, tesseract="")

    assert find_type(io.BytesIO(data)) == kind
    assert b'"refusal": ""' in answer


def test_there_are_enough_of_them() -> None:
    assert len(HONEST) >= 40
