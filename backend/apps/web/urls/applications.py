"""Applications and interviews, for both sides."""

from django.urls import URLPattern, path

from apps.web.api.applications.candidate import CandidateApplicationPage
from apps.web.api.applications.employer import EmployerApplicationPage
from apps.web.api.applications.enclosed import (
    CandidateSentFile,
    CandidateSentResume,
    EmployerSentFile,
    EmployerSentResume,
)
from apps.web.api.applications.one import EitherSide
from apps.web.api.applications.own import OwnApplicationsPage
from apps.web.api.applications.paper import CandidatePaperPage, RemovePaper
from apps.web.api.applications.paper_reading import EmployerPaperFile, EmployerPaperPage
from apps.web.api.applications.talk import CandidateTalks, EmployerTalks
from apps.web.api.interviews.answer import ChooseSlot, DeclineSlots
from apps.web.api.interviews.calendar import CandidateCalendar, EmployerCalendar
from apps.web.api.interviews.cancel import CandidateCancels, EmployerCancels
from apps.web.api.interviews.propose import ProposePage
from apps.web.api.organization.board import BoardPage
from apps.web.api.organization.export import ExportFile
from apps.web.api.organization.jobs import JobsPage

ONE = "applications/<uuid:application_id>/"
MEETING = f"{ONE}interviews/<uuid:interview_id>/"
BOARD = "organization/jobs/<uuid:job_id>/applications/"
one = EitherSide(CandidateApplicationPage, EmployerApplicationPage)
cancel = EitherSide(CandidateCancels, EmployerCancels)
talk = EitherSide(CandidateTalks, EmployerTalks)
paper = EitherSide(CandidatePaperPage, EmployerPaperPage)
calendar = EitherSide(CandidateCalendar, EmployerCalendar)
urlpatterns: list[URLPattern] = [
    path("applications/", OwnApplicationsPage.as_view(), name="applications"),
    path(ONE, one, name="application"),
    path(f"{ONE}resume.pdf", EitherSide(CandidateSentResume, EmployerSentResume), name="sent-resume"),
    path(
        f"{ONE}files/<uuid:document_id>/", EitherSide(CandidateSentFile, EmployerSentFile), name="sent-file"
    ),
    path(f"{ONE}identity-paper/", paper, name="identity-paper"),
    path(f"{ONE}identity-paper/delete/", RemovePaper.as_view(), name="delete-identity-paper"),
    path(f"{ONE}identity-paper/file/", EmployerPaperFile.as_view(), name="identity-paper-file"),
    path(f"{ONE}messages/", talk, name="talk"),
    path(f"{ONE}interviews/new/", ProposePage.as_view(), name="propose-interview"),
    path(f"{MEETING}choose/", ChooseSlot.as_view(), name="choose-slot"),
    path(f"{MEETING}decline/", DeclineSlots.as_view(), name="decline-slots"),
    path(f"{MEETING}cancel/", cancel, name="cancel-interview"),
    path(f"{MEETING}calendar.ics", calendar, name="interview-calendar"),
    path("organization/applications/", JobsPage.as_view(), name="organization-applications"),
    path(BOARD, BoardPage.as_view(), name="board"),
    path(f"{BOARD}export/", ExportFile.as_view(), name="export-applications"),
]
