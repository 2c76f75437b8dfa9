"""Paths below /api/v1/."""

from django.urls import path

from apps.applications.api import candidate_steps, employer_steps
from apps.applications.api.apply import ApplyView
from apps.applications.api.approach import ApproachView
from apps.applications.api.attachments import AttachmentsView
from apps.applications.api.board import BoardView
from apps.applications.api.bulk import DecideView
from apps.applications.api.collection import ApplicationsView
from apps.applications.api.export import ExportView
from apps.applications.api.interviews import steps as interview_steps
from apps.applications.api.interviews.collection import InterviewsView
from apps.applications.api.interviews.one import CalendarView, InterviewView
from apps.applications.api.own import AppliedJobsView, MyApplicationsView
from apps.applications.api.paper_download import IdentityPaperDownloadView
from apps.applications.api.papers import IdentityPaperView
from apps.applications.api.resumes import SentResumePdfView, SentResumeView
from apps.applications.api.steps import ApplicationView

ONE = "applications/<uuid:application_id>/"
MEETING = f"{ONE}interviews/<uuid:interview_id>/"
urlpatterns = [
    path("jobs/<uuid:job_id>/apply/", ApplyView.as_view(), name="apply-to-job"),
    path("candidates/<uuid:candidate_id>/approach/", ApproachView.as_view(), name="approach-candidate"),
    path("jobs/applied/", AppliedJobsView.as_view(), name="applied-jobs"),
    path("applications/", ApplicationsView.as_view(), name="applications"),
    path("applications/my-applications/", MyApplicationsView.as_view(), name="my-applications"),
    path("applications/job/<uuid:job_id>/", BoardView.as_view(), name="job-applications"),
    path("applications/job/<uuid:job_id>/decide/", DecideView.as_view(), name="decide-on-applications"),
    path("applications/job/<uuid:job_id>/export/", ExportView.as_view(), name="export-applications"),
    path(ONE, ApplicationView.as_view(), name="application"),
    path(f"{ONE}view/", employer_steps.ViewView.as_view(), name="view-application"),
    path(f"{ONE}shortlist/", employer_steps.ShortlistView.as_view(), name="shortlist-application"),
    path(f"{ONE}invite/", employer_steps.InviteView.as_view(), name="invite-application"),
    path(f"{ONE}offer/", employer_steps.OfferView.as_view(), name="offer-application"),
    path(f"{ONE}hire/", employer_steps.HireView.as_view(), name="hire-application"),
    path(f"{ONE}reject/", employer_steps.RejectView.as_view(), name="reject-application"),
    path(f"{ONE}accept/", candidate_steps.AcceptView.as_view(), name="accept-application"),
    path(f"{ONE}withdraw/", candidate_steps.WithdrawView.as_view(), name="withdraw-application"),
    path(f"{ONE}resume/", SentResumeView.as_view(), name="sent-resume"),
    path(f"{ONE}resume.pdf", SentResumePdfView.as_view(), name="sent-resume-pdf"),
    path(f"{ONE}documents/", AttachmentsView.as_view(), name="sent-documents"),
    path(f"{ONE}identity-paper/", IdentityPaperView.as_view(), name="identity-paper"),
    path(
        f"{ONE}identity-paper/download/", IdentityPaperDownloadView.as_view(), name="download-identity-paper"
    ),
    path(f"{ONE}interviews/", InterviewsView.as_view(), name="interviews"),
    path(MEETING, InterviewView.as_view(), name="interview"),
    path(f"{MEETING}choose/", interview_steps.ChooseView.as_view(), name="choose-interview"),
    path(f"{MEETING}decline/", interview_steps.DeclineView.as_view(), name="decline-interview"),
    path(f"{MEETING}cancel/", interview_steps.CancelView.as_view(), name="cancel-interview"),
    path(f"{MEETING}calendar.ics", CalendarView.as_view(), name="interview-calendar"),
]
