"""A small world with owners and strangers, for tests that walk through every door."""

import re
from dataclasses import dataclass

from django.utils import timezone

from apps.applications.enums import PaperReadReason
from apps.applications.models import Application, Attachment, IdentityPaper, IdentityPaperRead
from apps.core.models import new_id
from apps.documents.enums import DocumentPurpose
from apps.documents.services import sign_reading
from apps.jobs.models import Job
from apps.notifications.models import PushSubscription
from apps.resumes.enums import ImportFormat, ImportState
from apps.resumes.models import ResumeImport, ResumeSection, ResumeShare
from apps.resumes.services.sharing import read_slug, share_resume
from apps.tenants.enums import Role
from apps.tenants.models import Organization
from apps.users.enums import SignInMethod
from apps.users.models import ExternalIdentity, Passkey, Phone, Session, User
from apps.users.services import start_session
from tests.factories.api_tokens import ApiTokenFactory
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.documents import DocumentFactory
from tests.factories.employers import EmployerFactory
from tests.factories.features import FlagFactory
from tests.factories.feeds import FeedFactory, FeedRowFactory, FeedRunFactory
from tests.factories.interviews import InterviewFactory
from tests.factories.invitations import InvitationFactory
from tests.factories.jobs import JobFactory
from tests.factories.logs import LogLineFactory
from tests.factories.messaging import MessageFactory
from tests.factories.moderation import CaseFactory, DecisionFactory, ReportFactory
from tests.factories.notices import NoticeFactory
from tests.factories.resumes import DATA, make_resume_of
from tests.factories.saved import AlertedJobFactory, AlertFactory, SavedJobFactory, SavedSearchFactory
from tests.factories.scraping import ScrapedJobFactory, ScrapeFactory
from tests.factories.tenants import MembershipFactory
from tests.factories.users import UserFactory
from tests.factories.webhooks import WebhookDeliveryFactory


@dataclass
class World:
    """Ann applied to a job of organization A; Bob and organization B have nothing to do with it.

    One was a member of A once. What is Ann's: a passkey, a session on another device, an account elsewhere, a phone,
    a saved job, a saved search and a file. What is A's: a file, a feed that was read, a look into it, and a webhook.
    """

    people: dict[str, User]
    organization: Organization
    job: Job
    application: Application
    rows: dict[str, str]

    def values(self) -> dict[str, str]:
        """What belongs to Ann and to organization A, by the name of the path's parameter."""
        values = {
            "organization_id": self.organization.pk,
            "user_id": self.people["ann"].pk,
            "application_id": self.application.pk,
            "job_id": self.job.pk,
            "id": self.job.pk,
            "slug": self.organization.slug,
            "place_id": "2759794",
            "postcode": "1012",
            "name": "ai_resume",
            "purpose": "keep_applications",
            "provider": "clerk",
            "z": "7",
            "x": "66",
            "y": "42",
            "language": "pl",
            "number": "1",
        }
        return {name: str(value) for name, value in values.items()} | self.rows

    def path(self, template: str) -> str:
        """Fill the path of an operation."""
        values = self.values()
        return re.sub(r"{(\w+)}", lambda name: values[name[1]], template)


def make_world() -> World:
    """Two candidates, two organizations, one application."""
    employer = EmployerFactory(verified=True)
    owner_a, organization = MembershipFactory(organization=employer.tenant), employer.tenant
    recruiter_a = MembershipFactory(organization=organization, role=Role.RECRUITER)
    viewer_a = MembershipFactory(organization=organization, role=Role.VIEWER)
    former_a = MembershipFactory(organization=organization, role=Role.RECRUITER)
    other = EmployerFactory(verified=True).tenant
    MembershipFactory(organization=other)
    recruiter_b = MembershipFactory(organization=other, role=Role.RECRUITER)
    ann, bob = CandidateFactory(complete=True), CandidateFactory(complete=True)
    job = JobFactory(published=True, employer=employer)
    people = {
        "ann": ann.user,
        "bob": bob.user,
        "owner_a": owner_a.user,
        "recruiter_a": recruiter_a.user,
        "viewer_a": viewer_a.user,
        "recruiter_b": recruiter_b.user,
        "former": former_a.user,
        "staff": UserFactory(superuser=True),
    }
    former_a.delete()
    FlagFactory(name="ai_resume")
    FlagFactory(name="job_scraping", is_on_for_everybody=True)
    rows = {
        "member_id": viewer_a.pk,
        "candidate_id": CandidateFactory(visible=True).pk,
        "line_id": LogLineFactory(tenant=organization).pk,
        **_moderation(job, ann.user),
        "file_id": DocumentFactory(owner=None, tenant=organization, uploaded_by=owner_a.user).pk,
        "invitation_id": InvitationFactory(organization=organization).pk,
        "api_token_id": ApiTokenFactory(membership=owner_a).pk,
        **_belongings(ann.user),
        **_resumes(ann.user),
        **_saved(ann.user, job),
        **_feeds(job),
        **_webhooks(organization),
    }
    application = ApplicationFactory(candidate=ann, job=job, resume_version=ResumeShare.objects.get().version)
    _sent(application)
    ids = {name: str(value) for name, value in {**rows, **_contact(application)}.items()}
    return World(people, organization, job, application, ids)


def _belongings(user: User) -> dict[str, object]:
    key = {"name": "phone", "credential_id": new_id().bytes, "public_key": b"key"}
    start_session(user=user, method=SignInMethod.PASSWORD)
    session = Session.objects.get(user=user)
    browser = {"endpoint": "https://push.example/1", "endpoint_hash": "1", "p256dh": "key", "auth": "secret"}
    Phone.objects.create(user=user, number="+31612345678", verified_at=timezone.now())
    return {
        "document_id": DocumentFactory(owner=user).pk,
        "notice_id": NoticeFactory(recipient=user).pk,
        "passkey_id": Passkey.objects.create(user=user, **key).pk,
        "session_id": session.pk,
        "subscription_id": PushSubscription.objects.create(user=user, session=session, **browser).pk,
        "identity_id": ExternalIdentity.objects.create(user=user, provider="clerk", subject="ann").pk,
    }


def _resumes(user: User) -> dict[str, object]:
    """One that she shares, and one that was read in a file and waits for her."""
    resume = make_resume_of(user)
    share, _ = share_resume(resume=resume, actor=user)
    document = DocumentFactory(owner=user, purpose=DocumentPurpose.RESUME)
    read = ResumeImport.objects.create(
        owner=user, document=document, format=ImportFormat.PDF, state=ImportState.READY, data=DATA
    )
    ResumeImport.objects.create(
        owner=user, document=document, format=ImportFormat.PDF, state=ImportState.CONFIRMED, resume=resume
    )
    return {
        "resume_id": resume.pk,
        "section_id": ResumeSection.objects.filter(resume=resume).latest("position").pk,
        "share_slug": read_slug(share=share),
        "import_id": read.pk,
        "signature": sign_reading(document=document, reader=user, tenant=None),
    }


def _sent(application: Application) -> None:
    """A file and a copy of an identity paper went along."""
    both = {"application": application, "tenant": application.tenant, "applicant": application.applicant}
    given = [DocumentFactory(owner=application.applicant) for _ in range(2)]
    Attachment.objects.create(document=given[0], **both)
    paper = IdentityPaper.objects.create(document=given[1], **both)
    IdentityPaperRead.objects.create(paper=paper, role=Role.OWNER, reason=PaperReadReason.IDENTIFY)


def _saved(user: User, job: Job) -> dict[str, object]:
    SavedJobFactory(user=user, job=job)
    search = SavedSearchFactory(user=user)
    AlertedJobFactory(alert=AlertFactory(search=search), job=job)
    return {"search_id": search.pk}


def _feeds(job: Job) -> dict[str, object]:
    """What was found there has the id of the job, because both paths name their parameter alike."""
    feed = FeedFactory(employer=job.employer)
    row = FeedRowFactory(run=FeedRunFactory(feed=feed))
    ScrapeFactory(tenant=job.tenant)
    ScrapedJobFactory(feed=feed, pk=job.pk)
    return {"feed_id": feed.pk, "run_id": row.run_id}


def _webhooks(organization: Organization) -> dict[str, object]:
    delivery = WebhookDeliveryFactory(webhook__tenant=organization, status="failed")
    return {"webhook_id": delivery.webhook_id, "delivery_id": delivery.pk}


def _moderation(job: Job, reporter: User) -> dict[str, object]:
    """A case and a decision have the id of the job, because their paths name their parameter alike."""
    case = CaseFactory(pk=job.pk, about=job)
    report = ReportFactory(case=case, reporter=reporter)
    DecisionFactory(pk=job.pk, about=job)
    return {"receipt": report.receipt}


def _contact(application: Application) -> dict[str, object]:
    """They write to each other and want to meet."""
    message = MessageFactory(conversation__application=application)
    return {
        "conversation_id": message.conversation_id,
        "message_id": message.pk,
        "interview_id": InterviewFactory(application=application, chosen=True).pk,
    }
