"""R15 for the worker: mail server and Telegram fail in six ways; in the end everybody is told, and repeats say so."""

from collections import Counter
from pathlib import Path

import pytest

from apps.applications.services import submit_application
from apps.notifications.enums import DeliveryStatus
from apps.notifications.models import Delivery, TelegramChat
from apps.users.models import User
from tests.factories.candidates import CandidateFactory
from tests.faults.faults import FAULTS
from tests.faults.people import People
from tests.faults.programs import await_condition, running, worker
from tests.faults.surroundings import Surroundings

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
FIRST_CHAT = 7100


def apply(people: People, chat: int) -> User:
    """Somebody who reads Telegram applies; the user."""
    candidate = CandidateFactory()
    TelegramChat.objects.create(user=candidate.user, chat_id=chat)
    submit_application(candidate=candidate, job=people.job)
    return candidate.user


def were_tried(user: User) -> bool:
    """Whether both ways to this person were tried: sent, or failed once at least."""
    tried = Delivery.objects.filter(recipient=user, attempts__gte=1)
    return set(tried.values_list("channel", flat=True)) >= {"email", "telegram"}


def are_all_sent() -> bool:
    return not Delivery.objects.exclude(status=DeliveryStatus.SENT).exists()


def test_everybody_is_told_in_the_end(
    world: Surroundings, environment: dict[str, str], people: People, tmp_path: Path
) -> None:
    with running(worker(environment, tmp_path)):
        for number, fault in enumerate(FAULTS):
            with world.smtp.suffering(fault), world.telegram.suffering(fault):
                user = apply(people, FIRST_CHAT + number)
                await_condition(lambda user=user: were_tried(user), f"nobody was told with {fault.name}")
        await_condition(are_all_sent, "not everybody was told", 120)

    copies = Counter(message["Message-ID"] for message in world.mails.received)
    marked = [message for message in world.mails.received if message["X-Possible-Duplicate"]]
    told = {message.chat for message in world.bot.messages}
    sent = Delivery.objects.filter(channel="email").values_list("message_id", flat=True)
    assert set(copies) == set(sent)
    assert len(sent) == 2 * len(FAULTS)  # to the candidate and to the recruiter
    assert copies.total() - len(copies) <= len(marked)
    assert told == set(range(FIRST_CHAT, FIRST_CHAT + len(FAULTS)))
