"""A page around a form: shown, filled in, refused with words at the field, or done."""

from collections.abc import Mapping
from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, QueryDict

from apps.core.errors import DomainError
from apps.web.api.forms.base import HouseForm
from apps.web.api.page import OwnPage, Page


class FormPage(Page):
    """A page with one form. A subclass says what happens with good input (`done`), by calling one service."""

    form: ClassVar[type[HouseForm]]

    def initial(self) -> Mapping[str, Any]:
        """What the fields hold before anybody typed."""
        return {}

    def make_form(self, data: QueryDict | None = None) -> HouseForm:
        """Make the form, empty or with what was typed."""
        return self.form(data, initial=self.initial())

    def done(self, data: dict[str, Any]) -> HttpResponse:
        """Do it, and say where the browser goes next.

        :raises DomainError: if a rule refuses it
        """
        raise NotImplementedError

    def context(self) -> dict[str, Any]:
        """What the template needs besides the form."""
        return {}

    def get(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Show the empty form."""
        return self.show(form=self.make_form(), **self.context())

    def post(self, request: HttpRequest, **_: Any) -> HttpResponse:
        """Check the shape, do it, or show the form again with what is wrong."""
        form = self.make_form(request.POST)
        if not form.is_valid():
            return self.show(status=400, form=form, **self.context())
        try:
            return self.done(form.cleaned_data)
        except DomainError as refusal:
            return self.refused(form, refusal)

    def refused(self, form: HouseForm, refusal: DomainError) -> HttpResponse:
        """Show the form again with the refusal at its field; a refusal without one stands on top."""
        form.take(refusal)
        return self.show(status=refusal.status, form=form, **self.context())


class OwnFormPage(FormPage, OwnPage):
    """The same for somebody who is signed in."""
