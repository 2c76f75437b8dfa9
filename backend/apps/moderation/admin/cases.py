"""Cases: the queue is the list, the case page the detail; what is done there goes through a service."""

from collections.abc import Callable
from typing import Any, cast
from uuid import UUID

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from unfold.admin import ModelAdmin

from apps.core.errors import DomainError
from apps.core.permissions import ReadOnlyInAdmin
from apps.moderation import services
from apps.moderation.admin.access import may_decide, may_see_cases
from apps.moderation.admin.case_page import show_case
from apps.moderation.admin.deciding import Deciding
from apps.moderation.admin.queue import read_wanted, show_queue
from apps.moderation.enums import TargetKind
from apps.moderation.models import Case
from apps.moderation.selectors.desk import find_own_case
from apps.moderation.selectors.targets import find_target
from apps.users.models import User

View = Callable[..., HttpResponse]


@admin.register(Case)
class CaseAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """To see cases takes the permission to view them, to claim and decide the one to change them."""

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Who decides also sees."""
        return may_see_cases(request)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """The same."""
        return may_see_cases(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Case]:
        """Leave out what is for senior moderators, on Django's own pages as well."""
        return Case.objects.visible_to(cast(User, request.user))

    def get_urls(self) -> list[URLPattern]:
        """Add what is done with a case."""
        own = [
            path(
                "about/<str:kind>/<uuid:pk>/",
                self.admin_site.admin_view(self.about),
                name="moderation_case_about",
            ),
            path("next/", self._door(self.claim_next), name="moderation_case_next"),
            path("<uuid:pk>/claim/", self._door(self.claim), name="moderation_case_claim"),
            path("<uuid:pk>/release/", self._door(self.release), name="moderation_case_release"),
            path("<uuid:pk>/decide/", self._door(self.decide), name="moderation_case_decide"),
        ]
        listed: list[URLPattern] = super().get_urls()
        return [*own, *listed]

    def changelist_view(self, request: HttpRequest, extra_context: Any = None) -> HttpResponse:
        """Show the queue."""
        if not may_see_cases(request):
            raise PermissionDenied
        return self._answer(request, "queue", show_queue(request))

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: Any = None
    ) -> HttpResponse:
        """Show one case; that somebody read its reports is written down."""
        if not may_see_cases(request):
            raise PermissionDenied
        case = self._find(request, UUID(object_id))
        return self._answer(request, "case", show_case(request, case, Deciding(request, case)))

    def about(self, request: HttpRequest, kind: str, pk: UUID) -> HttpResponse:
        """Where the pages of a job or an employer lead for a decision: claim the case about it, or open one."""
        if not may_decide(request):
            raise PermissionDenied
        target = find_target(kind=TargetKind(kind), target_id=pk) if kind in TargetKind.values else None
        if target is None:
            raise Http404
        if request.method != "POST":
            return self._answer(
                request, "about", {"kind": target.kind, "target": target, "title": target.name}
            )
        try:
            case = services.take_up_by_hand(
                actor=cast(User, request.user), target_kind=target.kind, target_id=pk
            )
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return redirect("admin:moderation_case_changelist")
        return redirect("admin:moderation_case_change", case.pk)

    def claim_next(self, request: HttpRequest) -> HttpResponse:
        """Open what was claimed before, else claim the most urgent case of the part of the queue that is shown."""
        user, wanted = cast(User, request.user), read_wanted(request.POST)
        case = find_own_case(user=user, at=timezone.now()) or services.claim_next_case(
            actor=user, kind=wanted.kind, category=wanted.category
        )
        if case is None:
            messages.info(request, _("Nothing waits here."))
            return redirect("admin:moderation_case_changelist")
        return redirect("admin:moderation_case_change", case.pk)

    def claim(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Keep others away from a case for a while."""
        case = self._find(request, pk)
        self._attempt(request, lambda: services.claim_case(actor=cast(User, request.user), case=case))
        return redirect("admin:moderation_case_change", pk)

    def release(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Give it back."""
        case = self._find(request, pk)
        self._attempt(request, lambda: services.release_claim(actor=cast(User, request.user), case=case))
        return redirect("admin:moderation_case_changelist")

    def decide(self, request: HttpRequest, pk: UUID) -> HttpResponse:
        """Show what whom it is about will read, or decide; then comes the next case."""
        case = self._find(request, pk)
        deciding = Deciding(request, case)
        if deciding.is_sure and self._attempt(request, deciding.decide):
            messages.success(request, _("Decided. This is the next case."))
            return self.claim_next(request)
        if deciding.is_sure:
            deciding.look_again()
        return self._answer(request, "case", show_case(request, case, deciding))

    def _find(self, request: HttpRequest, pk: UUID) -> Case:
        return get_object_or_404(self.get_queryset(request).select_related("claimed_by"), pk=pk)

    def _attempt(self, request: HttpRequest, act: Callable[[], object]) -> bool:
        try:
            act()
        except DomainError as refusal:
            messages.error(request, str(refusal))
            return False
        return True

    def _answer(self, request: HttpRequest, page: str, context: dict[str, Any]) -> HttpResponse:
        facts = {**self.admin_site.each_context(request), "opts": self.opts, **context}
        return TemplateResponse(request, f"moderation/desk/{page}.html", facts)

    def _door(self, view: View) -> View:
        def enter(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not may_decide(request):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        door: View = self.admin_site.admin_view(require_POST(enter))
        return door
