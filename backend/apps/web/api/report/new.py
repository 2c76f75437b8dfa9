"""Reporting something, in three taps: open the page, say what is wrong, send it."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import get_language

from apps.core.api.limits import client_address
from apps.moderation.enums import Category, TargetKind
from apps.moderation.services import submit_report
from apps.users.models import User
from apps.web.api.form_page import FormPage
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.report import SayReportForm
from apps.web.api.help.page import LEAVE_TO
from apps.web.api.report.about import About, read_about

FRESH = "fresh"  # in the cookie: the receipt that was just given


class ReportSomethingPage(FormPage):
    """For everybody, with or without an account; `?about=job&id=…&category=…` fills it in."""

    template = "web/report/new.html"
    form = SayReportForm

    @cached_property
    def about(self) -> About:
        """What it is about.

        :raises Http404: for what is none of our kinds
        """
        return read_about(self.request)

    def initial(self) -> Mapping[str, Any]:
        """The category of the link that led here."""
        category = self.request.GET.get("category", "")
        return {"category": category if category in Category.values else ""}

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Ask no more than is needed."""
        return SayReportForm(
            data,
            initial=self.initial(),
            is_about_page=self.about.kind == TargetKind.OTHER,
            is_signed_in=self.request.user.is_authenticated,
        )

    def context(self) -> dict[str, Any]:
        """What stands around the form."""
        return {"about": self.about, "leave_to": LEAVE_TO}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Send it, and show its code."""
        user = self.request.user
        report = submit_report(
            reporter=user if isinstance(user, User) else None,
            target_kind=self.about.kind,
            target_id=self.about.id,
            is_in_good_faith=True,  # the page says what sending means
            language=get_language() or "en",
            address=client_address(self.request),
            **data,
        )
        return redirect("web:report-outcome", report.receipt)
