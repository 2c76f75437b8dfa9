"""Paths below /api/v1/."""

from django.urls import path

from apps.resumes.api.docx_file import DocxView
from apps.resumes.api.import_one import ConfirmImportView, ImportStatusView, ResumeFileView
from apps.resumes.api.imports import ImportsView, ImportView, UploadView
from apps.resumes.api.json_file import JsonFileView
from apps.resumes.api.pdf import PdfView
from apps.resumes.api.public import SharedPdfView, SharedResumeView
from apps.resumes.api.resume import ResumeView
from apps.resumes.api.resumes import ResumesView
from apps.resumes.api.schema_views import SchemasView
from apps.resumes.api.section import SectionView
from apps.resumes.api.sections import SectionOrderView, SectionsView
from apps.resumes.api.share import ShareView
from apps.resumes.api.style import StyleView
from apps.resumes.api.templates import TemplatesView
from apps.resumes.api.translations import FamilyView, SyncFactsView, TranslationView
from apps.resumes.api.undo import CompareView, RestoreView
from apps.resumes.api.versions import VersionsView, VersionView

ONE = "resumes/<uuid:resume_id>/"
VERSION = f"{ONE}versions/<int:number>/"

urlpatterns = [
    path("resumes/", ResumesView.as_view(), name="resumes"),
    path("resumes/schemas/", SchemasView.as_view(), name="resume-schemas"),
    path("resumes/templates/", TemplatesView.as_view(), name="resume-templates"),
    path("resumes/import/", ImportView.as_view(), name="resume-import-file"),
    path("resumes/upload/", UploadView.as_view(), name="resume-upload"),
    path("resumes/imports/", ImportsView.as_view(), name="resume-imports"),
    path("resumes/imports/<uuid:import_id>/", ImportStatusView.as_view(), name="resume-import"),
    path(
        "resumes/imports/<uuid:import_id>/confirm/", ConfirmImportView.as_view(), name="resume-import-confirm"
    ),
    path(f"{ONE}download/", ResumeFileView.as_view(), name="resume-file"),
    path(ONE, ResumeView.as_view(), name="resume"),
    path(f"{ONE}pdf/", PdfView.as_view(), name="resume-pdf"),
    path(f"{ONE}sections/", SectionsView.as_view(), name="resume-sections"),
    path(f"{ONE}sections/reorder/", SectionOrderView.as_view(), name="resume-section-order"),
    path("sections/<uuid:section_id>/", SectionView.as_view(), name="resume-section"),
    path(f"{ONE}style/", StyleView.as_view(), name="resume-style"),
    path(f"{ONE}docx/", DocxView.as_view(), name="resume-docx"),
    path(f"{ONE}json/", JsonFileView.as_view(), name="resume-json"),
    path(f"{ONE}share/", ShareView.as_view(), name="resume-share"),
    path("public/resume/<str:share_slug>/", SharedResumeView.as_view(), name="shared-resume"),
    path("public/resume/<str:share_slug>.pdf", SharedPdfView.as_view(), name="shared-resume-pdf"),
    path(f"{ONE}versions/", VersionsView.as_view(), name="resume-versions"),
    path(VERSION, VersionView.as_view(), name="resume-version"),
    path(f"{VERSION}compare/", CompareView.as_view(), name="resume-version-compare"),
    path(f"{VERSION}restore/", RestoreView.as_view(), name="resume-version-restore"),
    path(f"{ONE}translations/", FamilyView.as_view(), name="resume-translations"),
    path(f"{ONE}translations/sync-facts/", SyncFactsView.as_view(), name="resume-sync-facts"),
    path(f"{ONE}translations/<str:language>/", TranslationView.as_view(), name="resume-translation"),
]
