"""A candidate gives a copy of an identity paper: not before the offer is accepted, and never the file itself."""

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from django.utils import timezone
from PIL import Image

from apps.applications.models import IdentityPaper
from apps.documents.clients.places import find_place
from apps.documents.enums import DocumentPurpose, DocumentStatus, StoragePlace
from apps.documents.models import Document
from apps.documents.services import open_content, remove_doomed_files
from fakes import clamd
from tests.applications.conftest import Story
from tests.applications.papers.conftest import GROUND, Give, only_document, only_paper, picture
from tests.documents.conftest import docx

pytestmark = pytest.mark.django_db
Make = Callable[..., Story]
TOO_EARLY = ["viewed", "shortlisted", "invited", "offered"]


@pytest.mark.parametrize("status", [*TOO_EARLY, "rejected", "withdrawn", "expired"])
def test_before_the_offer_is_accepted_and_after_the_end_it_is_refused(
    story: Make, give: Give, status: str
) -> None:
    response = give(story(**{status: True}))

    assert (response.status_code, response.data["code"]) == (409, "identity_paper_too_early")
    assert "before you have a contract" in response.data["detail"]
    assert not Document.objects.exists()


@pytest.mark.parametrize("status", ["accepted", "hired"])
def test_who_starts_work_may_give_one(story: Make, give: Give, status: str) -> None:
    response = give(story(**{status: True}))

    assert response.status_code == 201, response.data
    assert (response.data["status"], response.data["reads"]) == ("checking", [])
    document = only_document()
    assert (document.purpose, document.status) == (DocumentPurpose.IDENTITY, DocumentStatus.QUARANTINED)
    assert abs(document.expires_at - timezone.now() - timedelta(days=28)) < timedelta(minutes=1)


def test_text_document_is_refused(story: Make, give: Give) -> None:
    response = give(story(accepted=True), docx(), "id.docx")

    assert (response.status_code, response.data["code"]) == (415, "type_not_accepted")


def test_employer_cannot_give_one(story: Make, client_for: Any) -> None:
    made = story(accepted=True)

    assert made.recruiter.post(f"{made.url}identity-paper/", {}, format="multipart").status_code == 403


def test_other_candidate_finds_nothing(story: Make, give: Give) -> None:
    mine, other = story(accepted=True), story(accepted=True)
    give(mine)

    for method in ("get", "post", "delete"):
        url = f"{mine.url}identity-paper/"
        data = {"file": BytesIO(picture())} if method == "post" else None
        assert getattr(other.candidate, method)(url, data, format="multipart").status_code == 404
    assert IdentityPaper.objects.count() == 1


def test_what_was_uploaded_goes_and_a_marked_copy_stays(
    story: Make, give: Give, scanner: clamd.Scanner, run_jobs: Any
) -> None:
    made = story(accepted=True)
    original = picture("JPEG", exif=_where_it_was_taken())
    give(made, original, "id.jpg")
    before = only_document().storage_name

    run_jobs()
    remove_doomed_files()

    document = only_document()
    local = find_place(StoragePlace.LOCAL)
    assert document.status == DocumentStatus.READY
    assert document.storage_name != before
    with pytest.raises(FileNotFoundError):
        local.open(before)
    copy = open_content(document=document).read()
    assert copy != original
    assert (document.size, document.pages, document.watermark) == (len(copy), 1, "")
    shown = Image.open(BytesIO(copy))
    assert not shown.getexif()
    assert _has_ink_everywhere(shown)


def test_picture_in_another_format_becomes_a_jpeg_by_name_too(given: Make) -> None:
    given()

    document = only_document()
    assert (document.content_type, document.name) == ("image/jpeg", "id-card.jpg")


def test_new_paper_takes_the_place_of_the_old_one(given: Make, give: Give, run_jobs: Any) -> None:
    made = given()
    before = only_document().pk

    give(made, picture(size=(300, 200)))
    run_jobs()

    assert only_document().pk != before
    assert only_paper().document_id == only_document().pk


def test_same_file_again_makes_a_new_copy_in_the_place_of_the_old_one(
    given: Make, give: Give, run_jobs: Any
) -> None:
    made = given()

    assert give(made).status_code == 201
    run_jobs()

    assert made.candidate.get(f"{made.url}identity-paper/").data["status"] == "ready"


def test_copy_of_ours_is_not_taken_as_a_paper(given: Make, story: Make, give: Give) -> None:
    made = given()
    copy = open_content(document=only_document()).read()

    response = give(made, copy, "copy.jpg")

    assert (response.status_code, response.data["code"]) == (409, "paper_is_copy")


def test_one_file_does_not_wait_for_two_employers_at_once(story: Make, give: Give, client_for: Any) -> None:
    first = story(accepted=True)
    give(first)
    second = story(accepted=True, candidate=first.application.candidate)

    response = give(second)

    assert (response.status_code, response.data["code"]) == (409, "paper_waits")


def test_infected_paper_is_refused_and_the_candidate_sees_why(
    story: Make, give: Give, scanner: clamd.Scanner, run_jobs: Any
) -> None:
    made = story(accepted=True)
    give(made, _infected())

    run_jobs()

    shown = made.candidate.get(f"{made.url}identity-paper/").data
    assert (shown["status"], shown["refusal"]) == ("refused", "virus")
    assert "harmful" in shown["refusal_message"]


def _infected() -> bytes:
    out = BytesIO()
    noted = Image.Exif()
    noted[0x010E] = clamd.EICAR.decode()  # a description of the picture
    Image.new("RGB", (40, 30), GROUND).save(out, "JPEG", exif=noted)
    return out.getvalue()


def _where_it_was_taken() -> Image.Exif:
    noted = Image.Exif()
    noted[0x0110] = "Phone 12"
    return noted


def _has_ink_everywhere(copy: Image.Image) -> bool:
    """Whether every part as large as a sixth of the picture's sides has something written on it."""
    across, down = copy.width // 6, copy.height // 6
    parts = [
        copy.crop((x * across, y * down, (x + 1) * across, (y + 1) * down))
        for x in range(6)
        for y in range(6)
    ]
    return all(_is_written_on(part) for part in parts)


def _is_written_on(part: Image.Image) -> bool:
    points = list(part.convert("RGB").get_flattened_data())
    changed = sum(
        max(abs(one - other) for one, other in zip(point, GROUND, strict=True)) > 24 for point in points
    )
    return changed / len(points) > 0.05
