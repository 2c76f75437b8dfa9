"""How a resume looks now: what is saved, and what somebody types just now."""

from base64 import b64encode
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse

from apps.resumes.models.content import ResumeData
from apps.resumes.services import read_data
from apps.resumes.services.paper import ResumeTooLong
from apps.web.api.documents.sending import INERT
from apps.web.api.resumes.base import ResumePage
from apps.web.api.resumes.pictures import Pictures, draw

MOST_AT_ONCE = 3  # pages that are sent while somebody types
A_DAY = 86_400  # seconds


@dataclass(frozen=True)
class Shown:
    """The pictures of the pages, and what they show; `refused` says why there are none."""

    pages: list[str]
    unprintable: str = ""
    is_draft: bool = False
    is_old: bool = False
    refused: str = ""


def show_saved(page: ResumePage, *, is_old: bool = False) -> Shown:
    """Show what is saved; the browser keeps each picture until the resume says something else."""
    with page.acting():
        data = read_data(resume=page.resume)
    try:
        pictures = draw(data)
    except ResumeTooLong as refusal:
        return Shown([], refused=str(refusal))
    addresses = [
        f"{reverse('web:resume-page', args=[page.resume.pk, number])}?v={pictures.key}"
        for number in range(1, len(pictures.pages) + 1)
    ]
    return Shown(addresses, pictures.unprintable, is_old=is_old)


def show_draft(data: ResumeData) -> Shown:
    """Show what nobody saved yet: the pictures stand in the answer itself, and nowhere else.

    :raises ResumeTooLong: if nobody would print it
    """
    pictures = draw(data)
    pages = [
        f"data:image/svg+xml;base64,{b64encode(page).decode()}" for page in pictures.pages[:MOST_AT_ONCE]
    ]
    return Shown(pages, pictures.unprintable, is_draft=True)


class PagePicture(ResumePage):
    """The picture of one page of what is saved."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Send it.

        :raises Http404: behind the last page
        """
        pictures = self.draw()
        if not 0 < self.kwargs["number"] <= len(pictures.pages):
            raise Http404
        answer = HttpResponse(
            pictures.pages[self.kwargs["number"] - 1], content_type="image/svg+xml", headers=INERT
        )
        if self.is_of_its_address(pictures):
            answer.headers["Cache-Control"] = f"private, max-age={A_DAY}, immutable"
        return answer

    def draw(self) -> Pictures:
        """Draw what is saved.

        :raises Http404: if nobody would print it
        """
        with self.acting():
            data = read_data(resume=self.resume)
        try:
            return draw(data)
        except ResumeTooLong as refusal:
            raise Http404 from refusal

    def is_of_its_address(self, pictures: Pictures) -> bool:
        """Whether the address names what the resume says now."""
        return self.request.GET.get("v") == pictures.key
