"""Postings, as staff see them: nothing is typed over, what is decided goes through a service."""

from functools import partial
from typing import cast

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.decorators import action

from apps.core.permissions import DecidesInAdmin, ReadOnlyInAdmin
from apps.jobs import selectors, services
from apps.jobs.models import Job, JobToReview, Occupation
from apps.jobs.models.said import SAID
from apps.users.models import User


@admin.register(Job)
class JobAdmin(DecidesInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """All postings. To see them takes the permission to view jobs, to decide the one to change them."""

    list_display = ("title", "employer", "status", "published_at", "expires_at", "reviewed_at", "reviewed_by")
    list_filter = ("status", "contract_type", "text_language")
    search_fields = ("title", "employer__legal_name", "employer__trade_name", "external_id")
    ordering: tuple[str, ...] = ("-id",)
    list_select_related = ("employer", "reviewed_by")
    show_full_result_count = False
    actions = ("mark_looked_at",)
    actions_detail = ("desk",)
    fields = readonly_fields = (
        "title", "status", "employer", "tenant", "description", "text_language", "occupation", "contract_type",
        "agency_clause", "cao", "pay_min_cents", "pay_max_cents", "holiday_allowance_included", "guaranteed_hours",
        "max_hours", "shifts", "starts_on", "ends_on", "housing_offered", "housing_week_cents", "transport",
        "languages_needed", "minimum_age", "places", "places_taken", "postcode", "place_name", "municipality",
        *SAID, "published_at", "expires_at", "needs_release", "warnings",
        "reviewed_at", "reviewed_by", "external_source", "external_id", "created_at", "created_by", "updated_at",
        "updated_by",
    )  # fmt: skip

    @admin.action(description=_("Mark as looked at"), permissions=["decide"])
    def mark_looked_at(self, request: HttpRequest, queryset: QuerySet[Job]) -> None:
        """Take the postings out of the queue."""
        for job in queryset:
            self.attempt(request, partial(services.review_job, actor=cast(User, request.user), job=job))

    @action(description=_("Decide"), url_path="desk", permissions=["decide"])  # type: ignore[untyped-decorator]  # unfold has no types
    def desk(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Lead to the desk: whoever takes a posting away gives reasons, and its employer reads them."""
        return redirect("admin:moderation_case_about", "job", object_id)


@admin.register(JobToReview)
class JobToReviewAdmin(JobAdmin):
    """The queue: live postings that nobody has looked at since they changed; who waits longest stands first."""

    ordering = ("published_at", "id")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Job]:
        """Those that wait."""
        jobs: QuerySet[Job] = super().get_queryset(request)
        return jobs.filter(pk__in=selectors.list_jobs_to_review().order_by().values("pk"))


@admin.register(Occupation)
class OccupationAdmin(ReadOnlyInAdmin, ModelAdmin):  # type: ignore[misc]  # unfold has no types
    """The occupations; they come from the shipped list only (`manage.py load_occupations`)."""

    list_display = ("slug", "isco_code", "sector")
    list_filter = ("sector",)
    search_fields = ("slug", "words")
    ordering = ("slug",)
    fields = readonly_fields = ("slug", "isco_code", "esco_uri", "sector", "names", "synonyms")
