"""The base of all pages of one resume."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from apps.core.api.etag import ChangedMeanwhile, etag_of
from apps.core.models import BaseModel
from apps.core.services import acting_for
from apps.resumes.models import Resume, ResumeSection
from apps.resumes.selectors import list_resumes_of
from apps.web.api.candidate_page import CandidatePage


class ResumesPage(CandidatePage):
    """A page about the person's own resumes."""

    @contextmanager
    def acting(self) -> Iterator[None]:
        """Act as the person.

        :raises Http404: if what the page is about was deleted meanwhile, in another tab
        """
        try:
            with acting_for(user_id=self.request.user.pk):
                yield
        except (Resume.DoesNotExist, ResumeSection.DoesNotExist) as gone:
            raise Http404 from gone


class ResumePage(ResumesPage):
    """A page of the resume of the address; one of others is not there."""

    @cached_property
    def resume(self) -> Resume:
        """Find it.

        :raises Http404: if it is not there, or somebody else's
        """
        with self.acting():
            own = list_resumes_of(user=self.request.user)
            found: Resume = get_object_or_404(own, pk=self.kwargs["resume_id"])
        return found

    def show(self, *, status: int = 200, template: str | None = None, **context: Any) -> HttpResponse:
        """Name the resume on the page."""
        return super().show(status=status, template=template, resume=self.resume, **context)

    def to_resume(self) -> HttpResponse:
        """Go to its parts."""
        return redirect("web:resume", self.kwargs["resume_id"])


def expect_version(version: str) -> Callable[[BaseModel], None]:
    """Make the check that a row is still as the page showed it; a form that says nothing changes whatever is there."""

    def check(row: BaseModel) -> None:
        if version and etag_of(row) != version:
            raise ChangedMeanwhile

    return check
