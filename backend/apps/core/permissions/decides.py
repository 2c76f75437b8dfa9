"""Rows that staff decide about in the admin."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import messages
from django.db.models import Model
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError
from apps.core.permissions.read_only import ReadOnlyInAdmin

MARK = "_form_submitted"  # unfold's own field in every dialog


class DecidesInAdmin(ReadOnlyInAdmin):
    """Rows that nobody types over; what staff decide goes through a service, which may refuse.

    To see them takes the permission to view the model, to decide the one to change it. Put it before unfold's class;
    a queue (a proxy of the model) asks for the permissions of the model.
    """

    opts: Any
    admin_site: Any
    get_object: Callable[[HttpRequest, str], Any]
    message_user: Callable[..., None]

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who decides also sees."""
        return self._may(request, "view") or self.has_decide_permission(request)

    def has_decide_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        """Who may do what stands behind the buttons."""
        return self._may(request, "change")

    def decide(
        self, request: HttpRequest, form: Form, object_id: str, act: Callable[..., object]
    ) -> HttpResponse:
        """Do what a dialog asks for, say how it went and lead back to the list.

        :param act: a service; it is called with `actor`, the row by the name of its model, and the form's fields
        :raises Http404: if there is no such row
        """
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        said = {name: value for name, value in form.cleaned_data.items() if name != MARK}
        said[self.opts.concrete_model._meta.model_name] = row
        self.attempt(request, partial(act, actor=request.user, **said))
        # The dialog posts by htmx, which follows this header.
        back = reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_changelist")
        return HttpResponse(headers={"HX-Redirect": back})

    def attempt(self, request: HttpRequest, act: Callable[[], object]) -> None:
        """Call it; a refusal is said in its own words."""
        try:
            act()
        except DomainError as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            self.message_user(request, _("Done."), messages.SUCCESS)

    def _may(self, request: HttpRequest, what: str) -> bool:
        meta = self.opts.concrete_model._meta
        return bool(request.user.has_perm(f"{meta.app_label}.{what}_{meta.model_name}"))
