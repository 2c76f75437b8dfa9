"""A resume goes at once; what an employer got stays as long as the application."""

import pytest
from django.db.models import ProtectedError
from django.utils import timezone

from apps.applications.services import delete_applications
from apps.privacy.selectors.retention import get_rule
from apps.privacy.services.erasure import forgetting
from apps.privacy.services.retention import keep_rule
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeVersion
from apps.resumes.services import delete_resume, freeze_resume, save_section
from apps.resumes.services.versions import MOST_VERSIONS
from tests.factories.applications import ApplicationFactory
from tests.factories.resumes import make_resume_of

pytestmark = pytest.mark.django_db


def sent() -> tuple[Resume, ResumeVersion]:
    resume = make_resume_of()
    version = freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.APPLIED)
    ApplicationFactory(candidate__user=resume.owner, resume_version=version)
    return resume, version


def test_everything_goes_with_a_resume_that_nobody_got() -> None:
    resume = make_resume_of()
    freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.SHARED)

    delete_resume(resume=resume, actor=resume.owner)

    assert not Resume.objects.exists()
    assert not ResumeVersion.objects.exists()


def test_what_was_sent_outlives_the_resume_until_the_application_goes() -> None:
    resume, version = sent()

    delete_resume(resume=resume, actor=resume.owner)

    assert list(ResumeVersion.objects.values_list("pk", "resume")) == [(version.pk, None)]
    assert not get_rule("resume_versions").find_due(timezone.now()).exists()
    with forgetting():
        delete_applications(ids=list(version.applications.values_list("pk", flat=True)))
    assert keep_rule(name="resume_versions") == 1
    assert not ResumeVersion.objects.exists()


def test_what_was_sent_is_never_too_old() -> None:
    resume, version = sent()
    section = resume.sections.get(type="summary")

    for number in range(MOST_VERSIONS + 2):
        save_section(section=section, changes={"content": {"headline": f"Number {number}"}})

    assert ResumeVersion.objects.filter(pk=version.pk).exists()
    assert ResumeVersion.objects.count() == MOST_VERSIONS + 1
    with pytest.raises(ProtectedError):
        version.delete()
