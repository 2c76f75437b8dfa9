"""All employers."""

from functools import partial
from typing import cast

from django.contrib import admin
from django.db.models import QuerySet
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.decorators import action
from unfold.enums import ActionVariant

from apps.core.permissions import DecidesInAdmin
from apps.employers import selectors, services
from apps.employers.admin.checks import CheckInline
from apps.employers.admin.evidence import EvidenceForm, keep_evidence
from apps.employers.admin.forms import DecisionForm
from apps.employers.enums import CheckReason
from apps.employers.models import Check, Employer
from apps.users.models import User


@admin.register(Employer)
class EmployerAdmin(DecidesInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """All employers. To see them takes the permission to view employers, to decide the one to change them."""

    list_display = ("legal_name", "kvk_number", "tenant", "state", "verification_requested_at")
    list_filter = ("sector", "is_labour_supplier")
    search_fields = ("legal_name", "trade_name", "kvk_number", "slug")
    ordering: tuple[str, ...] = ("-id",)
    inlines = (CheckInline,)
    list_select_related = ("tenant",)
    actions = ("check_again",)
    actions_detail = ("confirm", "desk", "evidence", "letter")
    fields = readonly_fields = (
        "legal_name", "trade_name", "tenant", "state", "same_number", "kvk_number", "branch_number", "btw_id", "sector",
        "website", "street", "house_number", "postcode", "place", "is_labour_supplier", "sbi_codes", "legal_form",
        "is_address_hidden", "is_non_mailing", "register_read_at", "verification_requested_at", "created_at",
        "created_by", "updated_at", "updated_by",
    )  # fmt: skip

    def get_queryset(self, request: HttpRequest) -> QuerySet[Employer]:
        """With the checks that count, in one more query."""
        employers: QuerySet[Employer] = super().get_queryset(request)
        return employers.prefetch_related(selectors.current_checks())

    @admin.display(description=_("checks that count"))
    def state(self, employer: Employer) -> str:
        """Kind, result and reason of the checks that count."""
        checks: list[Check] = getattr(employer, "current_checks", [])
        reasons = (CheckReason(check.detail["reason"]).label for check in checks)
        lines = (
            f"{check.get_kind_display()}: {reason}" for check, reason in zip(checks, reasons, strict=True)
        )
        return " · ".join(lines) or "—"

    @admin.display(description=_("others with this number"))
    def same_number(self, employer: Employer) -> str:
        """Other employers with the KvK number."""
        others = selectors.list_holders_of_number(employer=employer)
        return ", ".join(f"{other.legal_name} ({other.slug})" for other in others) or "—"

    @admin.action(description=_("Check again in the trade register"), permissions=["decide"])
    def check_again(self, request: HttpRequest, queryset: QuerySet[Employer]) -> None:
        """Have the register asked again, in the background."""
        for employer in queryset:
            act = partial(services.check_employer_again, actor=cast(User, request.user), employer=employer)
            self.attempt(request, act)

    @action(  # type: ignore[untyped-decorator]  # unfold has no types
        description=_("Confirm by hand"),
        url_path="confirm",
        permissions=["decide"],
        variant=ActionVariant.SUCCESS,
        dialog={"title": _("You saw evidence of who this employer is"), "form_class": DecisionForm},
    )
    def confirm(self, request: HttpRequest, form: DecisionForm, object_id: str) -> HttpResponse:
        """Write down that a person looked, and agreed."""
        return self.decide(request, form, object_id, services.confirm_employer)

    @action(description=_("Decide"), url_path="desk", permissions=["decide"])  # type: ignore[untyped-decorator]  # unfold has no types
    def desk(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Lead to the desk: whoever refuses an employer gives reasons, and the employer reads them."""
        return redirect("admin:moderation_case_about", "employer", object_id)

    @action(  # type: ignore[untyped-decorator]  # unfold has no types
        description=_("Evidence from a register"),
        url_path="evidence",
        permissions=["decide"],
        dialog={"title": _("What a public register says"), "form_class": EvidenceForm},
    )
    def evidence(self, request: HttpRequest, form: EvidenceForm, object_id: str) -> HttpResponse:
        """Write down what a register says: SNA, SNF, Waadi, ABU or NBBU, NAU."""
        return self.decide(request, form, object_id, keep_evidence)

    @action(  # type: ignore[untyped-decorator]  # unfold has no types
        description=_("Code for a letter"),
        url_path="letter",
        permissions=["decide"],
        dialog={
            "title": _("A letter to the visiting address"),
            "description": _("Write the code that you see next into the letter. It is shown once."),
        },
    )
    def letter(self, request: HttpRequest, form: Form, object_id: str) -> HttpResponse:
        """Make the code and show it, once."""
        employer = self.get_object(request, object_id)
        if employer is None:
            raise Http404

        def show() -> None:
            code = services.issue_letter_code(actor=cast(User, request.user), employer=employer)
            self.message_user(request, _("The code for the letter: %(code)s") % {"code": code})

        self.attempt(request, show)
        return HttpResponse(headers={"HX-Redirect": request.get_full_path().replace("letter/", "change/")})
