"""Our own parser reads our own paper back to the same resume.

The suite takes all templates and languages a few times; `make bench NAME=round_trip` takes each 20 times.
"""

from random import Random

import pytest

from apps.resumes.enums import ResumeLanguage, Template
from apps.resumes.models.content import ResumeData
from apps.resumes.services.docx import make_docx
from apps.resumes.services.paper import make_pdf
from apps.resumes.services.reading.blocks.child import read_all
from apps.resumes.services.reading.file import read_resume
from apps.resumes.services.reading.paper import read_own_paper
from apps.resumes.services.sheet import as_printed
from tests.resumes.strategies import make_resume

EACH_PDF, EACH_DOCX = 2, 3


def parts(data: ResumeData | None) -> object:
    return data and (data.language, data.sections)


@pytest.mark.slow
@pytest.mark.parametrize("language", ResumeLanguage)
@pytest.mark.parametrize("template", Template)
def test_pdf_comes_back_equal(template: Template, language: ResumeLanguage) -> None:
    for number in range(EACH_PDF):
        data = make_resume(Random(f"{template} {language} {number}"), language=language, template=template)

        read = read_own_paper(read_all(make_pdf(data)))

        assert parts(read) == parts(as_printed(data))


@pytest.mark.slow
@pytest.mark.parametrize("is_plain", [True, False])
@pytest.mark.parametrize("language", ResumeLanguage)
def test_docx_comes_back_equal(language: ResumeLanguage, is_plain: bool) -> None:
    """Also with letters that only Word's fonts have, and what looks like markup."""
    for number in range(EACH_DOCX):
        data = make_resume(Random(f"{language} {number}"), language=language, is_plain=is_plain)

        read = read_own_paper(read_all(make_docx(data)))

        assert parts(read) == parts(as_printed(data))


def test_every_field_of_our_own_paper_is_certain() -> None:
    data = make_resume(Random("certain"), language=ResumeLanguage.NL)

    reading = read_resume(read_all(make_pdf(data)))

    assert reading.fields
    assert {field.confidence for field in reading.fields} == {1.0}
    assert (reading.unread, reading.not_taken) == ((), ())


def test_changed_paper_is_not_taken_for_ours() -> None:
    data = make_resume(Random("changed"), language=ResumeLanguage.EN)
    blocks = read_all(make_pdf(data))

    assert read_own_paper([*blocks, blocks[-1]]) is None
