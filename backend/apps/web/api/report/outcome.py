"""What came of a report, for whoever holds its code."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.moderation.models import Report
from apps.moderation.selectors import find_report
from apps.moderation.services import appeal_report, read_receipt
from apps.users.models import User
from apps.web.api.form_page import FormPage
from apps.web.api.forms.report import AppealForm, ReceiptForm
from apps.web.api.help.page import LEAVE_TO
from apps.web.api.report.said import say_report


class ReportOutcomePage(FormPage):
    """The code is all that it takes; of a code that is none of ours the page says only that."""

    template = "web/report/outcome.html"
    form = AppealForm

    @cached_property
    def report(self) -> Report | None:
        """The report with this code."""
        return find_report(receipt=read_receipt(self.kwargs["receipt"]))

    def context(self) -> dict[str, Any]:
        """What came of it."""
        return {"said": say_report(self.report) if self.report else None, "leave_to": LEAVE_TO}

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show it."""
        return super().get(request) if self.report else self._unknown()

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Take the appeal."""
        return super().post(request) if self.report else self._unknown()

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Let another person look at it.

        :raises DomainError: if there is nothing to appeal against, or not any more
        """
        if self.report is None:
            return self._unknown()
        user = self.request.user
        appellant = user if isinstance(user, User) else None
        appeal_report(report=self.report, text=data["text"], appellant=appellant)
        messages.success(self.request, _("Thank you. Another person looks at it now."))
        return redirect(self.request.path)

    def _unknown(self) -> HttpResponse:
        return self.show(status=404, template="web/report/find.html", form=ReceiptForm(), is_unknown=True)
