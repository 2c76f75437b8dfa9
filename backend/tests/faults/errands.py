"""What people do on the platform on an ordinary day: one request of each core flow."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from uuid import uuid4

from apps.applications.models import Application
from apps.messaging.models import Conversation
from tests.factories.applications import ApplicationFactory
from tests.factories.candidates import CandidateFactory
from tests.factories.jobs import JobFactory
from tests.factories.messaging import ConversationFactory
from tests.faults.client import Answer, Caller
from tests.faults.people import PASSWORD, People, sign_in

API = "/api/v1"
THREADS = 4  # as many as the server has: who waits for a thread waits for nobody's network
Ask = Callable[[], Answer]


@dataclass(frozen=True)
class Errands:
    """Everything that one round needs, made while nothing was broken."""

    port: int
    people: People
    application: Application
    conversation: Conversation
    newcomer_token: str

    def list_all(self) -> dict[str, Ask]:
        """The requests by name."""
        candidate = Caller(self.port, self.people.candidate_token)
        recruiter = Caller(self.port, self.people.recruiter_token)
        newcomer, stranger = Caller(self.port, self.newcomer_token), Caller(self.port)
        letter = {"letter": "I can start on Monday."}
        message = {"text": "Good morning", "client_key": str(uuid4())}
        login = {"email": self.people.candidate.user.email, "password": PASSWORD}
        messages = f"{API}/conversations/{self.conversation.pk}/messages/"
        key = {"Idempotency-Key": str(uuid4())}
        return {
            "alive": lambda: stranger.ask("GET", "/livez/"),
            "ready": lambda: stranger.ask("GET", "/readyz/"),
            "health": lambda: stranger.ask("GET", "/health/"),
            "sign in": lambda: stranger.ask("POST", f"{API}/auth/login/", login),
            "search": lambda: stranger.ask("GET", f"{API}/jobs/search/?q=order"),
            "page": lambda: stranger.ask("GET", "/", Accept="text/html"),
            "who am I": lambda: candidate.ask("GET", f"{API}/auth/me/"),
            "apply": lambda: newcomer.ask("POST", f"{API}/jobs/{self.people.job.pk}/apply/", letter, **key),
            "step": lambda: recruiter.ask("POST", f"{API}/applications/{self.application.pk}/shortlist/"),
            "write": lambda: candidate.ask("POST", messages, message, **key),
            "read": lambda: recruiter.ask("GET", messages),
            "notices": lambda: candidate.ask("GET", f"{API}/notifications/"),
            "ticket": lambda: candidate.ask("POST", f"{API}/ws-ticket/"),
        }

    def run(self) -> dict[str, Answer]:
        """Run them all, a few at a time; the answers by name."""
        asks = self.list_all()
        with ThreadPoolExecutor(THREADS) as pool:
            return dict(zip(asks, pool.map(lambda ask: ask(), asks.values()), strict=True))


def prepare(port: int, people: People) -> Errands:
    """Make what one round needs."""
    application = ApplicationFactory(job=people.job)
    elsewhere = JobFactory(employer=people.job.employer, published=True)
    talk = ConversationFactory(application__candidate=people.candidate, application__job=elsewhere)
    return Errands(port, people, application, talk, sign_in(CandidateFactory().user))
