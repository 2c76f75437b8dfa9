"""One decision, for those it is about: its reasons, and the appeal against it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.moderation.models import Decision
from apps.moderation.selectors import get_decision_of
from apps.moderation.services import appeal_decision
from apps.users.models import User
from apps.web.api.decisions.said import say_decision
from apps.web.api.form_page import OwnFormPage
from apps.web.api.forms.report import AppealForm


class DecisionPage(OwnFormPage):
    """Where the notice of a decision leads (DSA 17 and 20)."""

    template = "web/decisions/one.html"
    form = AppealForm

    @cached_property
    def decision(self) -> Decision:
        """The decision.

        :raises Http404: if it is about nobody here
        """
        return find_decision(reader=self.request.user, id=self.kwargs["id"])

    def context(self) -> dict[str, Any]:
        """Its words."""
        return {"said": say_decision(self.decision, reader=self.request.user)}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Let another person look at it.

        :raises DomainError: if there is nothing to appeal against, or not any more
        """
        appeal_decision(appellant=self.request.user, decision=self.decision, text=data["text"])
        messages.success(self.request, _("Thank you. Another person looks at it now."))
        return redirect(self.request.path)


def find_decision(*, reader: User, id: UUID) -> Decision:
    """Find a decision about this person, or an organization they act for.

    :raises Http404: if there is none
    """
    try:
        with acting_for(user_id=reader.pk):
            return get_decision_of(user=reader, decision_id=id)
    except Decision.DoesNotExist as error:
        raise Http404 from error
