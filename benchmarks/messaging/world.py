"""Rooms with people in them, as the product knows them."""

import os
from dataclasses import dataclass

ROOMS, SOCKETS = (
    int(os.environ.get("BENCH_ROOMS", "80")),
    4,
)  # sockets of each room: two of each side
PER_SESSION = 16  # one session may have 20 sockets


@dataclass(frozen=True)
class Room:
    """A conversation, and the tickets that open sockets for it."""

    id: str
    tickets: list[str]


def make_rooms() -> tuple[list[Room], list[Room]]:
    """Make conversations of one organization with many candidates, and a ticket for each socket of the product.

    Twice as many as there are rooms: the product would notice what another way writes into its own.
    """
    from apps.core.services import acting_as_system
    from apps.messaging.models import Conversation

    with acting_as_system(reason="bench.messaging"):
        conversations = list(Conversation.objects.order_by("id")[: 2 * ROOMS]) or _make_conversations()
        own, others = conversations[:ROOMS], conversations[ROOMS:]
        recruiters = _start_sessions(own)
        rooms = [_make_room(conversation, recruiters[place // 8]) for place, conversation in enumerate(own)]
    return rooms, [Room(str(conversation.pk), []) for conversation in others]


def _make_conversations() -> list:
    from django.utils import timezone

    from apps.messaging.models import Conversation
    from tests.factories.applications import ApplicationFactory
    from tests.factories.jobs import JobFactory
    from tests.factories.tenants import MembershipFactory

    job = JobFactory(published=True)
    MembershipFactory(organization=job.tenant, role="recruiter")
    applications = ApplicationFactory.create_batch(2 * ROOMS, job=job)
    return [
        Conversation.objects.create(
            application=each,
            tenant=job.tenant,
            applicant=each.applicant,
            active_at=timezone.now(),
        )
        for each in applications
    ]


def _start_sessions(conversations: list) -> list:
    """The recruiter's sessions; each has the sockets of eight rooms."""
    from apps.tenants.models import Membership

    member = Membership.objects.filter(organization=conversations[0].tenant, role="recruiter").first().user
    return [_start_session(member) for _ in range(len(conversations) // 8 + 1)]


def _start_session(user):
    from apps.users.enums import SignInMethod
    from apps.users.models import Session
    from apps.users.services import read_access_token, start_session

    pair = start_session(user=user, method=SignInMethod.PASSWORD)
    return Session.objects.get(pk=read_access_token(pair.access).session_id)


def _make_room(conversation, recruiter) -> Room:
    from apps.users.services import issue_socket_ticket

    candidate = _start_session(conversation.applicant)
    sessions = [candidate, candidate, recruiter, recruiter]
    return Room(
        str(conversation.pk),
        [issue_socket_ticket(session=session) for session in sessions],
    )
