"""The link of a resume: make it, see it again, take it back."""

from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.resumes.models import ResumeShare
from apps.resumes.selectors import find_share_of
from apps.resumes.services.sharing import USUAL, read_slug, revoke_share, share_resume
from apps.web.api.account.act import ActPage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.resumes.share import ShareAgainForm, ShareForm
from apps.web.api.resumes.base import ResumePage


class SharePage(FormPage, ResumePage):
    """The link, how often it was opened, and the form to make one or to let it show what is new."""

    template = "web/resumes/share.html"

    @cached_property
    def share(self) -> ResumeShare | None:
        """The link that there is."""
        with self.acting():
            return find_share_of(resume=self.resume)

    def initial(self) -> Mapping[str, Any]:
        """As it is, or a month."""
        if self.share is None:
            return {"expires_at": timezone.localdate(timezone.now() + USUAL)}
        ends = timezone.localdate(self.share.expires_at)
        return {"expires_at": ends, "shows_contact": self.share.shows_contact}

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Ask about the password only if there is one."""
        form = ShareAgainForm if self.share and self.share.password_hash else ShareForm
        return form(data, initial=self.initial())

    def context(self) -> dict[str, Any]:
        """The address, for its owner only."""
        if self.share is None:
            return {}
        address = f"{settings.PUBLIC_URL}/r/{read_slug(share=self.share)}/"
        is_over = self.share.expires_at <= timezone.now()
        return {"share": self.share, "address": address, "is_over": is_over}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Share what the resume says now."""
        with self.acting():
            share_resume(
                resume=self.resume,
                actor=self.request.user,
                expires_at=_end_of(data["expires_at"]),
                password="" if data.get("drop_password") else data["password"] or None,
                shows_contact=data["shows_contact"],
            )
        messages.success(
            self.request, _("Your link works now. It shows your resume as it is at this moment.")
        )
        return redirect("web:resume-share", self.resume.pk)


def _end_of(day: date) -> datetime:
    """The last second of the day where people work."""
    return timezone.make_aware(datetime.combine(day, time(23, 59, 59)))


class RevokeShare(ActPage, ResumePage):
    """Takes it back at once."""

    back = "web:resumes"

    def act(self) -> HttpResponse:
        """Take it back."""
        with self.acting():
            revoke_share(resume=self.resume, actor=self.request.user)
        messages.success(self.request, _("The link does not work any more."))
        return redirect("web:resume-share", self.resume.pk)
