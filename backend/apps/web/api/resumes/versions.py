"""What a resume said before: look, compare, bring back."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from apps.resumes.models import ResumeVersion
from apps.resumes.models.content import ResumeData
from apps.resumes.selectors import list_versions_of
from apps.resumes.services import compare_versions, read_data, restore_version, save_version
from apps.web.api.account.act import ActPage
from apps.web.api.resumes.base import ResumePage
from apps.web.api.resumes.changes import say_changes


class VersionsPage(ResumePage):
    """All of them, the newest first; there are never more than some dozens."""

    template = "web/resumes/versions.html"

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """List them."""
        with self.acting():
            versions = list(list_versions_of(resume=self.resume))
        return self.show(versions=versions)


class OneVersion(ResumePage):
    """A page about the version of the address."""

    @cached_property
    def version(self) -> ResumeVersion:
        """Find it among those of the resume.

        :raises Http404: if it is not there
        """
        with self.acting():
            known = list_versions_of(resume=self.resume)
            found: ResumeVersion = get_object_or_404(known, number=self.kwargs["number"])
        return found


class VersionPage(OneVersion):
    """What is different now."""

    template = "web/resumes/version.html"

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Compare it with what the resume says now."""
        with self.acting():
            now = read_data(resume=self.resume)
        differences = compare_versions(before=ResumeData.model_validate(self.version.data), after=now)
        return self.show(version=self.version, changes=say_changes(differences))


class RestoreVersion(ActPage, OneVersion):
    """Brings it back; what the resume says now stays as a version."""

    back = "web:resumes"

    def act(self) -> HttpResponse:
        """Bring it back."""
        with self.acting():
            restore_version(resume=self.resume, version=self.version, actor=self.request.user)
        messages.success(self.request, _("This version is back. What you had before is in the list too."))
        return self.to_resume()


class KeepVersion(ActPage, ResumePage):
    """Keeps what the resume says now, so that one finds it again."""

    back = "web:resumes"

    def act(self) -> HttpResponse:
        """Keep it."""
        with self.acting():
            save_version(resume=self.resume)
        messages.success(self.request, _("Kept."))
        return redirect("web:resume-versions", self.resume.pk)
