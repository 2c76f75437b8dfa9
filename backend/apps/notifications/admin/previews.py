"""How every notice looks, in every language, by every channel. Nothing is sent, and nothing in it opens anything."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _

from apps.notifications.enums import Kind
from apps.notifications.services.preview import preview_notice

PERMISSION = "notifications.view_delivery"


class PreviewForm(forms.Form):
    """Which one."""

    kind = forms.ChoiceField(choices=Kind, label=_("What it is about"))
    language = forms.ChoiceField(choices=settings.LANGUAGES, label=_("Language"))


def show_preview(request: HttpRequest, context: dict[str, Any]) -> TemplateResponse:
    """Show one notice by all channels; a choice that there is not shows the first.

    :raises PermissionDenied: to staff who may not see deliveries
    """
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied
    form = PreviewForm({"kind": Kind.APPLICATION_INVITED, "language": "en", **request.GET.dict()})
    chosen = form.cleaned_data if form.is_valid() else {"kind": Kind.APPLICATION_INVITED, "language": "en"}
    preview = preview_notice(kind=Kind(chosen["kind"]), language=chosen["language"])
    facts = {**context, "title": _("How notices look"), "form": form, "preview": preview}
    return TemplateResponse(request, "notifications/preview.html", facts)
