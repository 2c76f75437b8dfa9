"""Rows that staff keep up to date: each change through a service, with its reason."""

from typing import Any, cast

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.decorators import action, display

from apps.compliance import services
from apps.compliance.admin.due import DueFilter
from apps.compliance.admin.forms import ConfirmForm, ReferenceForm
from apps.compliance.admin.overdue import show_overdue
from apps.core.errors import DomainError
from apps.users.models import User

FACTS = ("created_at", "created_by", "updated_at", "updated_by")


class ReferenceAdmin(ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """Nothing is deleted: what no longer counts gets a later row, what is wrong is corrected."""

    form = ReferenceForm
    list_filter: tuple[Any, ...] = (DueFilter, "is_verified")
    ordering: tuple[str, ...] = ("due_on", "id")
    readonly_fields = FACTS
    actions_detail = ("confirm",)
    actions_list = ("overdue",)

    def get_urls(self) -> list[URLPattern]:
        """Add the page of what is overdue."""
        own = path(
            "overdue/",
            self.admin_site.admin_view(lambda request: show_overdue(self.admin_site, self.opts, request)),
            name=f"compliance_{self.opts.model_name}_overdue",
        )
        return [own, *super().get_urls()]

    @display(description=_("next check"), label={"overdue": "danger", "fine": "success"}, ordering="due_on")  # type: ignore[untyped-decorator]  # unfold has no types
    def state(self, row: Any) -> tuple[str, str]:
        """The day, in red when it is over."""
        is_overdue = row.is_overdue(on=timezone.localdate())
        return "overdue" if is_overdue else "fine", row.due_on.isoformat()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """No."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Save what the form says."""
        reason = form.cleaned_data["reason"]
        services.save_reference(actor=cast(User, request.user), row=obj, reason=reason)

    @action(description=_("What is overdue"), url_path="what-is-overdue")  # type: ignore[untyped-decorator]  # unfold has no types
    def overdue(self, request: HttpRequest) -> HttpResponse:
        """Go to the page."""
        return HttpResponse(
            status=302, headers={"Location": reverse(f"admin:compliance_{self.opts.model_name}_overdue")}
        )

    @action(  # type: ignore[untyped-decorator]  # unfold has no types
        description=_("I looked: it is still right"),
        url_path="confirm",
        permissions=["change"],
        dialog={"title": _("You saw today that the row is right"), "form_class": ConfirmForm},
    )
    def confirm(self, request: HttpRequest, form: ConfirmForm, object_id: str) -> HttpResponse:
        """Write down that somebody looked."""
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        said = {name: form.cleaned_data[name] for name in ("due_on", "reason")}
        try:
            services.confirm_reference(actor=cast(User, request.user), row=row, **said)
        except DomainError as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, _("Done."))
        back = reverse(f"admin:compliance_{self.opts.model_name}_changelist")
        return HttpResponse(headers={"HX-Redirect": back})
