"""A decision, for somebody who cannot sign in any more: the link in the mail opens it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from apps.moderation.models import Decision
from apps.moderation.services import appeal_decision, find_mailed_statement
from apps.users.models import User
from apps.web.api.decisions.one import find_decision
from apps.web.api.decisions.said import say_decision
from apps.web.api.form_page import FormPage
from apps.web.api.forms.report import AppealForm


class MailedDecisionPage(FormPage):
    """Shows one statement of reasons and takes the appeal, nothing else (DSA 20)."""

    template = "web/decisions/mailed.html"
    form = AppealForm

    @cached_property
    def reader(self) -> User:
        """Whom the mail went to.

        :raises Http404: if the link is none of ours
        """
        statement = find_mailed_statement(key=self.kwargs["key"])
        if statement is None:
            raise Http404
        self.decision_id = statement.decision_id
        return statement.recipient

    @cached_property
    def decision(self) -> Decision:
        """What it is about."""
        return find_decision(reader=self.reader, id=self.decision_id)

    def context(self) -> dict[str, Any]:
        """Its words."""
        return {"said": say_decision(self.decision, reader=self.reader)}

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Let another person look at it.

        :raises DomainError: if there is nothing to appeal against, or not any more
        """
        appeal_decision(appellant=self.reader, decision=self.decision, text=data["text"])
        messages.success(self.request, _("Thank you. Another person looks at it now."))
        return redirect(self.request.path)
