"""The database itself keeps resumes to whom they belong."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext

import pytest
from django.db import ProgrammingError, transaction

from apps.core.models import new_id
from apps.core.services import acting_for
from apps.resumes.enums import ImportFormat
from apps.resumes.models import Resume, ResumeImport, ResumeSection, ResumeVersion
from tests.factories.documents import DocumentFactory
from tests.factories.resumes import make_resume_of
from tests.factories.tenants import MembershipFactory
from tests.wall import behind_the_wall

TABLES = (Resume, ResumeSection, ResumeVersion)
Scope = Callable[[Resume], AbstractContextManager[None]]
pytestmark = pytest.mark.django_db


def count() -> list[int]:
    return [table.objects.count() for table in TABLES]


def test_owner_sees_own_rows_only() -> None:
    resume = make_resume_of()
    make_resume_of()

    with behind_the_wall(), acting_for(user_id=resume.owner_id):
        assert count() == [1, 4, 1]


@pytest.mark.parametrize(
    "scope",
    [
        lambda resume: nullcontext(),
        lambda resume: acting_for(user_id=make_resume_of().owner_id),
        lambda resume: acting_for(tenant_id=MembershipFactory().organization_id),
        lambda resume: acting_for(
            user_id=resume.owner_id, tenant_id=MembershipFactory(user=resume.owner).organization_id
        ),
    ],
    ids=["stranger", "other candidate", "organization", "its owner, for an organization"],
)
def test_nobody_else_reads_changes_or_deletes_them(scope: Scope) -> None:
    resume = make_resume_of()
    opened = scope(resume)

    with behind_the_wall(), opened:
        assert not Resume.objects.filter(pk=resume.pk).exists()
        assert not ResumeSection.objects.filter(resume=resume).exists()
        assert not ResumeVersion.objects.filter(resume=resume).exists()
        assert Resume.objects.filter(pk=resume.pk).update(title="Mine") == 0
        assert ResumeSection.objects.filter(resume=resume).delete()[0] == 0


def test_nobody_hangs_rows_on_foreign_resumes() -> None:
    resume, mallory = make_resume_of(), make_resume_of().owner
    section = ResumeSection(resume=resume, type="projects", position=9, content={})
    version = ResumeVersion(owner=mallory, resume=resume, number=9, reason="saved", data={}, sha256="")

    for row in (section, version, Resume(owner=resume.owner, family_id=new_id())):
        with (
            behind_the_wall(),
            pytest.raises(ProgrammingError, match="row-level security"),
            transaction.atomic(),
            acting_for(user_id=mallory.pk),
        ):
            row.save(force_insert=True)


@pytest.mark.parametrize("foreign", ["resume", "document"])
def test_nobody_reads_a_file_or_a_resume_of_others_by_an_import(foreign: str) -> None:
    """A foreign key looks past the wall."""
    theirs, mallory = make_resume_of(), make_resume_of().owner
    hangs_on = (
        {"resume": theirs} if foreign == "resume" else {"document": DocumentFactory(owner=theirs.owner)}
    )
    read = ResumeImport(owner=mallory, format=ImportFormat.PDF, **hangs_on)

    with (
        behind_the_wall(),
        acting_for(user_id=mallory.pk),
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
    ):
        read.save()
