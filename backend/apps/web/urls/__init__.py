"""Addresses of the pages that people use. Mails point to some of them: those never change."""

from django.urls import URLPattern

from apps.web.urls import (
    account,
    alerts,
    applications,
    auth,
    crawlers,
    decisions,
    documents,
    employers,
    help,
    jobs,
    law,
    messages,
    notices,
    push,
    report,
    resume_imports,
    resumes,
    shared,
)

app_name = "web"
urlpatterns: list[URLPattern] = [
    *jobs.urlpatterns,
    *auth.urlpatterns,
    *account.urlpatterns,
    *alerts.urlpatterns,
    *applications.urlpatterns,
    *messages.urlpatterns,
    *notices.urlpatterns,
    *help.urlpatterns,
    *report.urlpatterns,
    *decisions.urlpatterns,
    *employers.urlpatterns,
    *law.urlpatterns,
    *shared.urlpatterns,
    *push.urlpatterns,
    *documents.urlpatterns,
    *resume_imports.urlpatterns,
    *resumes.urlpatterns,
    *crawlers.urlpatterns,
]
