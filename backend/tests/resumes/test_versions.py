"""What a resume said is kept: to go back, and for those it was sent to."""

from typing import Any

import pytest
from django.db import ProgrammingError, transaction

from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.services import create_resume, freeze_resume, read_data, write_data
from apps.resumes.services.versions import MOST_VERSIONS
from tests.factories.resumes import DATA, make_resume_of

pytestmark = pytest.mark.django_db


def data_with(**changes: Any) -> ResumeData:
    return ResumeData.model_validate({**DATA, **changes})


def count(resume: Resume) -> int:
    return ResumeVersion.objects.filter(resume=resume).count()


def test_resume_says_what_it_was_made_of() -> None:
    resume = make_resume_of()

    assert read_data(resume=resume) == data_with()
    assert [each.reason for each in ResumeVersion.objects.all()] == [VersionReason.SAVED]


def test_same_content_is_no_new_version() -> None:
    resume = make_resume_of()

    write_data(resume=resume, data=data_with(), actor=resume.owner)

    assert count(resume) == 1


def test_frozen_content_is_one_version_without_the_title() -> None:
    resume = make_resume_of()

    first = freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.SHARED)
    second = freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.APPLIED)

    assert first == second
    assert first.data["title"] == ""
    assert first.hidden is None
    assert ResumeData.model_validate(first.data) == data_with(title="")


def test_only_the_newest_stay() -> None:
    resume = create_resume(owner=make_resume_of().owner)

    for number in range(MOST_VERSIONS + 5):
        write_data(resume=resume, data=ResumeData(title=f"Number {number}"), actor=resume.owner)

    assert count(resume) == MOST_VERSIONS
    newest = ResumeVersion.objects.filter(resume=resume).latest("number")
    assert (newest.number, newest.data["title"]) == (MOST_VERSIONS + 6, f"Number {MOST_VERSIONS + 4}")


def test_a_version_never_changes() -> None:
    make_resume_of()

    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        ResumeVersion.objects.update(number=7)
