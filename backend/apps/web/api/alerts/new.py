"""Keeping a search."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.jobs.enums import AlertFrequency
from apps.jobs.errors import SearchRefused
from apps.jobs.selectors.saved import read_criteria, suggest_name
from apps.jobs.services.saved import save_search
from apps.web.api.alerts.words import describe_search
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.alerts import AlertForm
from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.addresses import keep_search


class NewAlertPage(FormPage, CandidatePage):
    """What stands behind `?` is the search; strangers sign in or register first, and come back with it."""

    template = "web/alerts/new.html"
    form = AlertForm

    @property
    def query(self) -> QueryDict:
        """The search; what is no part of one is left out, as the list of jobs does."""
        return keep_search(self.request.GET)

    def initial(self) -> Mapping[str, Any]:
        """A name made of the search, and what most people want."""
        language = get_language() or "en"
        return {"name": self._suggest_name(language), "frequency": AlertFrequency.DAILY, "language": language}

    def context(self) -> dict[str, Any]:
        """The search in words."""
        return {"words": describe_search(self.query), "query": self.query.urlencode()}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form; a search that is wrong is mended where it was made."""
        return self._mend() or super().get(request, **kwargs)

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Take the form, if the search is one."""
        return self._mend() or super().post(request, **kwargs)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Keep it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            search = save_search(user=user, query=self.query.urlencode(), **data)
        said = _("Saved. We write to %(address)s when there are new jobs.") % {"address": user.email}
        messages.success(self.request, said if search.is_alert else _("Saved."))
        return redirect("web:alerts")

    def _mend(self) -> HttpResponse | None:
        is_wrong = not SearchForm(self.query).is_valid()
        return redirect(f"/jobs/?{self.query.urlencode()}") if is_wrong else None

    def _suggest_name(self, language: str) -> str:
        try:
            return suggest_name(read_criteria(self.query.urlencode()), language=language)
        except SearchRefused:  # longer than can be kept; who tries is told so
            return ""
