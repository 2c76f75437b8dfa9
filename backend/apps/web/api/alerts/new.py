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
from apps.jobs.selectors.saved import read_criteria, suggest_name
from apps.jobs.services.saved import save_search
from apps.web.api.alerts.words import describe_search
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.alerts import AlertForm
from apps.web.api.forms.search import SearchForm
from apps.web.api.jobs.addresses import without


class NewAlertPage(FormPage, CandidatePage):
    """What stands behind `?` is the search; strangers sign in or register first, and come back with it."""

    template = "web/alerts/new.html"
    form = AlertForm

    @property
    def query(self) -> QueryDict:
        """The search; a distance from nowhere is left out, as the list of jobs does."""
        query = without(self.request.GET, "lang")
        return query if any(query.getlist("near")) else without(query, "radius_km")

    def initial(self) -> Mapping[str, Any]:
        """A name made of the search, and what most people want."""
        language = get_language() or "en"
        name = suggest_name(read_criteria(self.query.urlencode()), language=language)
        return {"name": name, "frequency": AlertFrequency.DAILY, "language": language}

    def context(self) -> dict[str, Any]:
        """The search in words."""
        return {"words": describe_search(self.query), "query": self.query.urlencode()}

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        """Show the form; a search that is wrong is mended where it was made."""
        if not SearchForm(self.query).is_valid():
            return redirect(f"/jobs/?{self.query.urlencode()}")
        return super().get(request, **kwargs)

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Keep it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            search = save_search(user=user, query=self.query.urlencode(), **data)
        said = _("Saved. We write to %(address)s when there are new jobs.") % {"address": user.email}
        messages.success(self.request, said if search.is_alert else _("Saved."))
        return redirect("web:alerts")
