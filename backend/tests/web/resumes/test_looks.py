"""How a resume looks: its preview, drafts, template, languages, versions, and files."""

import pytest
from django.test import Client

from apps.resumes.models import Resume, ResumeSection
from apps.resumes.services import read_data
from tests.web.resumes.sent import sent

pytestmark = pytest.mark.django_db
FORM = "//form[@id='section']"


def text(answer) -> str:
    return " ".join(answer.content.decode().split())


def section(resume: Resume, type: str) -> str:
    return f"/resumes/{resume.pk}/sections/{ResumeSection.objects.get(resume=resume, type=type).pk}/"


def test_picture_is_kept_by_the_browser_until_the_resume_says_something_else(
    signed_in: Client, resume: Resume
) -> None:
    page = signed_in.get(f"/resumes/{resume.pk}/").content.decode()
    address = page.split('<img src="')[1].split('"')[0]

    picture = signed_in.get(address)
    signed_in.post(f"{section(resume, 'summary')}arrange/", {"do": "hide"})
    old = signed_in.get(address)

    assert picture["Content-Type"] == "image/svg+xml"
    assert "immutable" in picture["Cache-Control"]
    assert b"<script" not in picture.content
    assert "immutable" not in old["Cache-Control"]
    assert old.content != picture.content
    assert address not in signed_in.get(f"/resumes/{resume.pk}/").content.decode()


def test_there_is_no_picture_behind_the_last_page(signed_in: Client, resume: Resume) -> None:
    assert signed_in.get(f"/resumes/{resume.pk}/pages/2.svg").status_code == 404
    assert signed_in.get(f"/resumes/{resume.pk}/pages/0.svg").status_code == 404


def test_draft_shows_what_was_typed_and_saves_nothing(signed_in: Client, resume: Resume) -> None:
    here = section(resume, "summary")
    form = sent(signed_in.get(here).content, FORM)
    before = read_data(resume=resume)

    draft = signed_in.post(f"{here}draft/", {**form, "headline": "Somebody else entirely"})
    same = signed_in.post(f"{here}draft/", form)

    assert "It is not saved yet" in text(draft)
    assert "data:image/svg+xml" in text(draft)
    assert text(draft) != text(same)
    assert read_data(resume=resume) == before


def test_draft_that_is_wrong_shows_what_is_saved_and_says_so(signed_in: Client, resume: Resume) -> None:
    answer = signed_in.post(f"{section(resume, 'summary')}draft/", {"hours_min": "40", "hours_max": "8"})

    assert answer.status_code == 200
    assert "not right yet" in text(answer)
    assert f"/resumes/{resume.pk}/pages/1.svg" in text(answer)


def test_draft_of_a_part_that_is_not_there_yet(signed_in: Client, resume: Resume) -> None:
    answer = signed_in.post(
        f"/resumes/{resume.pk}/sections/add/custom/draft/", {"title": "Voluntary", "text": "x"}
    )

    assert "It is not saved yet" in text(answer)
    assert not ResumeSection.objects.filter(type="custom").exists()


def test_draft_of_a_part_for_which_there_is_no_room(signed_in: Client, resume: Resume) -> None:
    second = signed_in.post(f"/resumes/{resume.pk}/sections/add/summary/draft/", {"headline": "x"})
    for number in range(ResumeSection.objects.filter(resume=resume).count(), 20):
        ResumeSection.objects.create(resume=resume, type="custom", title="x", position=number, content={})

    one_more = signed_in.post(
        f"/resumes/{resume.pk}/sections/add/custom/draft/", {"title": "Voluntary", "text": "x"}
    )

    assert (second.status_code, one_more.status_code) == (200, 200)
    assert "not right yet" in text(second)
    assert "not right yet" in text(one_more)


def test_look_is_tried_and_saved(signed_in: Client, resume: Resume) -> None:
    here = f"/resumes/{resume.pk}/look/"
    form = sent(signed_in.get(here).content, FORM) | {"template": ["bold"], "font_size": ["11.5"]}

    assert "It is not saved yet" in text(signed_in.post(f"{here}draft/", form))
    assert read_data(resume=resume).template == "clear"
    signed_in.post(here, form)

    resume.refresh_from_db()
    assert (resume.template, resume.font_size) == ("bold", 11.5)


def test_color_that_nobody_can_read_is_refused_and_the_template_stays(
    signed_in: Client, resume: Resume
) -> None:
    here = f"/resumes/{resume.pk}/look/"
    form = sent(signed_in.get(here).content, FORM) | {"template": ["bold"], "primary_color": ["#ffff00"]}

    assert "not right yet" in text(signed_in.post(f"{here}draft/", form))
    answer = signed_in.post(here, form)

    assert answer.status_code == 400
    assert 'id="lookform_primary_color_error"' in text(answer)
    resume.refresh_from_db()
    assert resume.template == "clear"


def test_letters_that_we_cannot_print_are_named(signed_in: Client, resume: Resume) -> None:
    here = section(resume, "summary")
    form = sent(signed_in.get(here).content, FORM)

    signed_in.post(here, {**form, "headline": "Picker ع", "do": "save"})

    assert "do not have these letters: ع" in text(signed_in.get(here))


def test_other_language_has_the_same_facts_and_hears_of_new_ones(signed_in: Client, resume: Resume) -> None:
    here = f"/resumes/{resume.pk}/languages/"
    signed_in.post(here, {"language": "nl"})
    sibling = Resume.objects.exclude(pk=resume.pk).get()
    assert (sibling.family_id, sibling.language) == (resume.family_id, "nl")
    assert "Nederlands" in text(signed_in.get(here))
    assert signed_in.post(here, {"language": "nl"}).status_code == 400

    contact = section(resume, "contact")
    signed_in.post(
        contact, {**sent(signed_in.get(contact).content, FORM), "phone": "0612345678", "do": "save"}
    )
    answer = signed_in.post(f"{here}sync/", follow=True)

    assert "1 resume changed." in text(answer)
    assert read_data(resume=sibling).sections[0].content.phone == "+31612345678"


def test_version_is_compared_in_words_and_brought_back(signed_in: Client, resume: Resume) -> None:
    here = section(resume, "experience")
    form = sent(signed_in.get(here).content, FORM)
    signed_in.post(here, {**form, "items-0-organization": "Elsewhere", "do": "save"})

    compared = text(signed_in.get(f"/resumes/{resume.pk}/versions/1/"))
    assert "Work experience · 1 · Employer" in compared
    assert "</span>Magazijn Venlo</del>" in compared
    assert "</span>Elsewhere</ins>" in compared
    signed_in.post(f"/resumes/{resume.pk}/versions/1/restore/")

    assert "Magazijn Venlo" in text(signed_in.get(here))
    assert "Nothing is different" in text(signed_in.get(f"/resumes/{resume.pk}/versions/1/"))
    assert signed_in.get(f"/resumes/{resume.pk}/versions/99/").status_code == 404


@pytest.mark.parametrize(
    ("kind", "content_type", "begins"),
    [
        ("pdf", "application/pdf", b"%PDF"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
        ("json", "application/json", b"{"),
        ("xml", "application/xml", b"<?xml"),
    ],
)
def test_resume_is_downloaded(
    signed_in: Client, resume: Resume, kind: str, content_type: str, begins: bytes
) -> None:
    answer = signed_in.get(f"/resumes/{resume.pk}/resume.{kind}")

    assert answer["Content-Type"] == content_type
    assert answer["Content-Disposition"] == f'attachment; filename="ewa-nowak-resume-en.{kind}"'
    assert answer.content.startswith(begins)


def test_no_other_kind_of_file(signed_in: Client, resume: Resume) -> None:
    assert signed_in.get(f"/resumes/{resume.pk}/resume.exe").status_code == 404
