"""Who takes part in a trial, and what they act on."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.hashers import Argon2PasswordHasher, make_password

from apps.jobs.models import Job
from apps.tenants.models import Membership
from apps.users.enums import SignInMethod
from apps.users.models import User
from apps.users.services import start_session
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.tenants import MembershipFactory

PASSWORD = "correct horse battery staple"


def sign_in(user: User) -> str:
    """An access token, as signing in gives it."""
    return start_session(user=user, method=SignInMethod.PASSWORD).access


@dataclass(frozen=True)
class People:
    """A candidate who signed in, a recruiter who signed in, and a job."""

    candidate: Any
    candidate_token: str
    recruiter: Membership
    recruiter_token: str
    job: Job


def gather() -> People:
    """Make them; the candidate's password can be checked by the real processes."""
    job = JobFactory(published=True)
    recruiter = MembershipFactory(organization=job.tenant, recruiter=True)
    candidate = CandidateFactory()
    password = make_password(PASSWORD, hasher=Argon2PasswordHasher())  # as the real processes check it
    User.objects.filter(pk=candidate.user.pk).update(password=password)
    return People(candidate, sign_in(candidate.user), recruiter, sign_in(recruiter.user), job)
