"""The doors of the house."""

from django.contrib import admin
from django.urls import include, path

from apps.candidates import urls as candidates_urls
from apps.employers.selectors import find_verified_name
from apps.features import urls as features_urls
from apps.integrations import urls as integrations_urls
from apps.notifications import urls as notifications_urls
from apps.tenants.selectors import find_own_organization
from apps.users import urls as users_urls

handler400 = "apps.core.api.problems.bad_request"
handler403 = "apps.web.api.errors.not_allowed"
handler404 = "apps.web.api.errors.not_found"
handler500 = "apps.web.api.errors.server_error"

api = [
    # First what is asked most, the search, and applying: a path is compared with all those above it.
    path("", include("apps.jobs.urls")),
    path("", include("apps.applications.urls")),
    path("", include("apps.users.urls")),
    path("", include("apps.tenants.urls")),
    path("", include(features_urls.paths(find_tenant=find_own_organization))),
    path("", include("apps.locations.urls")),
    path("", include("apps.employers.urls")),
    path("", include(candidates_urls.paths(find_name=find_verified_name))),
    path("", include("apps.messaging.urls")),
    path("", include("apps.documents.urls")),
    path("", include("apps.resumes.urls")),
    path("", include("apps.compliance.urls")),
    path("", include("apps.moderation.urls")),
    path("", include("apps.audit.urls")),
    path("", include("apps.notifications.urls")),
    path("", include("apps.integrations.urls")),
    path("", include("apps.privacy.urls")),
]
urlpatterns = [
    path("", include("apps.core.urls")),
    path("", include(users_urls.root_urlpatterns)),
    path("", include(integrations_urls.root_urlpatterns)),
    path("", include(notifications_urls.root_urlpatterns)),
    path("api/v1/", include(api)),
    path("", include("apps.web.urls")),  # before the admin: its doors are the pages'
    path("admin/", admin.site.urls),
]
