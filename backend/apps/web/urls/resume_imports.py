"""Files that become resumes."""

from django.urls import URLPattern, path

from apps.web.api.resumes.imports.new import ImportPage
from apps.web.api.resumes.imports.one import DeleteImport, OneImportPage

ONE = "resumes/import/<uuid:import_id>/"
urlpatterns: list[URLPattern] = [
    path("resumes/import/", ImportPage.as_view(), name="import-resume"),
    path(ONE, OneImportPage.as_view(), name="one-import"),
    path(f"{ONE}delete/", DeleteImport.as_view(), name="delete-import"),
]
