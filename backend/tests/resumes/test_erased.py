"""A person leaves: nothing of their resumes stays, not even what employers got."""

from datetime import timedelta

import pytest
from django.utils import timezone

from apps.privacy import services
from apps.privacy.selectors.export import collect_everything
from apps.resumes.enums import VersionReason
from apps.resumes.models import Resume, ResumeImport, ResumeSection, ResumeShare, ResumeVersion, ShareViews
from apps.resumes.services import delete_resume, freeze_resume
from apps.resumes.services.sharing import share_resume
from tests.factories.applications import ApplicationFactory
from tests.factories.resumes import make_resume_of
from tests.wall import behind_the_wall

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("is_deleted_before", [False, True])
def test_erased_person_leaves_no_resume(is_deleted_before: bool) -> None:
    resume = make_resume_of()
    version = freeze_resume(resume=resume, actor=resume.owner, reason=VersionReason.APPLIED)
    application = ApplicationFactory(candidate__user=resume.owner, resume_version=version)
    share_resume(resume=resume, actor=resume.owner)
    quoted = [{"text": "Ewa Nowak", "page": 1, "why": "no_place"}]
    ResumeImport.objects.create(
        owner=resume.owner, format="json-resume", state="ready", data={}, unread=quoted
    )
    other = make_resume_of()
    if is_deleted_before:
        delete_resume(resume=resume, actor=resume.owner)
    resume.owner.erase_at = timezone.now() - timedelta(seconds=1)
    resume.owner.save()

    with behind_the_wall():
        assert services.erase_person(user_id=resume.owner_id)

    assert list(Resume.objects.all()) == [other]
    assert set(ResumeSection.objects.values_list("resume", flat=True)) == {other.pk}
    assert set(ResumeVersion.objects.values_list("resume", flat=True)) == {other.pk}
    assert [ResumeImport.objects.count(), ResumeShare.objects.count(), ShareViews.objects.count()] == [
        0,
        0,
        0,
    ]
    application.refresh_from_db()
    assert application.resume_version_id is None


def test_export_has_resumes_as_rows_and_as_programs_read_them() -> None:
    resume = make_resume_of()
    make_resume_of()

    told = collect_everything(user=resume.owner)

    assert [row["title"] for row in told["tables"]["resumes.Resume"]["rows"]] == ["For warehouses"]
    assert len(told["tables"]["resumes.ResumeSection"]["rows"]) == 4
    assert [row["number"] for row in told["tables"]["resumes.ResumeVersion"]["rows"]] == [1]
    assert [each["basics"]["name"] for each in told["json_resumes"]] == ["Ewa Nowak"]
