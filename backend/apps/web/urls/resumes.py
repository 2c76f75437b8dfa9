"""Resumes: the own ones, each on pages of its own."""

from django.urls import URLPattern, path

from apps.web.api.resumes.arrange import ArrangeSection
from apps.web.api.resumes.drafts import AddSectionDraft, LookDraft, SectionDraft
from apps.web.api.resumes.files import ResumeFile
from apps.web.api.resumes.languages import LanguagesPage, SyncFacts
from apps.web.api.resumes.look import LookPage
from apps.web.api.resumes.new import NewResumePage
from apps.web.api.resumes.one import DeleteResume, OneResumePage
from apps.web.api.resumes.own import OwnResumesPage
from apps.web.api.resumes.preview import PagePicture
from apps.web.api.resumes.section import AddSectionPage, SectionPage
from apps.web.api.resumes.share import RevokeShare, SharePage
from apps.web.api.resumes.versions import KeepVersion, RestoreVersion, VersionPage, VersionsPage

ONE = "resumes/<uuid:resume_id>/"
SECTION = f"{ONE}sections/<uuid:section_id>/"
ADD = f"{ONE}sections/add/<slug:type>/"
VERSION = f"{ONE}versions/<int:number>/"
urlpatterns: list[URLPattern] = [
    path("resumes/", OwnResumesPage.as_view(), name="resumes"),
    path("resumes/new/", NewResumePage.as_view(), name="new-resume"),
    path(ONE, OneResumePage.as_view(), name="resume"),
    path(f"{ONE}delete/", DeleteResume.as_view(), name="delete-resume"),
    path(f"{ONE}pages/<int:number>.svg", PagePicture.as_view(), name="resume-page"),
    path(f"{ONE}resume.<slug:kind>", ResumeFile.as_view(), name="resume-file"),
    path(SECTION, SectionPage.as_view(), name="resume-section"),
    path(f"{SECTION}draft/", SectionDraft.as_view(), name="resume-section-draft"),
    path(f"{SECTION}arrange/", ArrangeSection.as_view(), name="resume-section-act"),
    path(ADD, AddSectionPage.as_view(), name="add-resume-section"),
    path(f"{ADD}draft/", AddSectionDraft.as_view(), name="add-resume-section-draft"),
    path(f"{ONE}look/", LookPage.as_view(), name="resume-look"),
    path(f"{ONE}look/draft/", LookDraft.as_view(), name="resume-look-draft"),
    path(f"{ONE}languages/", LanguagesPage.as_view(), name="resume-languages"),
    path(f"{ONE}languages/sync/", SyncFacts.as_view(), name="sync-facts"),
    path(f"{ONE}share/", SharePage.as_view(), name="resume-share"),
    path(f"{ONE}share/revoke/", RevokeShare.as_view(), name="revoke-share"),
    path(f"{ONE}versions/", VersionsPage.as_view(), name="resume-versions"),
    path(f"{ONE}versions/keep/", KeepVersion.as_view(), name="keep-version"),
    path(VERSION, VersionPage.as_view(), name="resume-version"),
    path(f"{VERSION}restore/", RestoreVersion.as_view(), name="restore-version"),
]
