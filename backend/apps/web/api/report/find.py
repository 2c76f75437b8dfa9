"""From the code of a report to what came of it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from apps.moderation.services import read_receipt
from apps.web.api.form_page import FormPage
from apps.web.api.forms.report import ReceiptForm


class FindReportPage(FormPage):
    """For who wrote the code down: with or without dashes, in small letters, too."""

    template = "web/report/find.html"
    form = ReceiptForm

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Lead to the page of that report, if there is one."""
        receipt = read_receipt(data["receipt"])
        return redirect("web:report-outcome", receipt) if receipt else redirect("web:find-report")
