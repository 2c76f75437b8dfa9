"""Changing how somebody hears of a saved search."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.jobs.errors import SavedSearchNotFound
from apps.jobs.models import SavedSearch
from apps.jobs.selectors.saved import get_saved_search
from apps.jobs.services.saved import change_saved_search
from apps.web.api.alerts.words import describe_search
from apps.web.api.candidate_page import CandidatePage
from apps.web.api.form_page import FormPage
from apps.web.api.forms.alerts import ChangeAlertForm


class ChangeAlertPage(FormPage, CandidatePage):
    """Name, frequency, language and quiet hours of one; what it looks for stays."""

    template = "web/alerts/change.html"
    form = ChangeAlertForm

    @cached_property
    def search(self) -> SavedSearch:
        """The one to change.

        :raises Http404: if there is none, or it is somebody else's
        """
        user = self.request.user
        try:
            with acting_for(user_id=user.pk):
                return get_saved_search(user=user, id=self.kwargs["search_id"])
        except SavedSearchNotFound as refusal:
            raise Http404 from refusal

    def initial(self) -> Mapping[str, Any]:
        """How it is now."""
        return {name: getattr(self.search, name) for name in self.form.base_fields}

    def context(self) -> dict[str, Any]:
        """What it looks for."""
        return {"search": self.search, "words": describe_search(QueryDict(self.search.query))}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Save it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            change_saved_search(user=user, id=self.search.pk, changes=data)
        messages.success(self.request, _("Saved."))
        return redirect("web:alerts")
