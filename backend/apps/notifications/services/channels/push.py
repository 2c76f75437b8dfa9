"""To browsers."""

import hashlib

from apps.core.services import acting_as_system
from apps.notifications.clients import push as client
from apps.notifications.clients.outcome import NotAccepted, OutcomeUnknown, Refused
from apps.notifications.models import Delivery, PushSubscription
from apps.notifications.selectors.browsers import list_browsers
from apps.notifications.services.letter import Letter
from apps.notifications.services.links import path_of
from apps.notifications.services.push import drop_browser
from apps.users.models import User

LONGEST = 240  # characters of the text; phones show less
Trouble = NotAccepted | OutcomeUnknown | Refused


def reach(recipient: User) -> bool:
    """Who said yes in a browser."""
    return list_browsers(user=recipient).exists()


def send(letter: Letter, delivery: Delivery, recipient: User | None) -> None:
    """Push to each of the reader's browsers; it counts as sent if one of them took it.

    A repetition has the same tag, so the browser shows it once. Browsers that are gone are forgotten.
    """
    with acting_as_system(reason="notifications.push"):
        browsers = list(list_browsers(user=recipient)) if recipient else []
    tag = hashlib.sha256(delivery.key.encode()).hexdigest()[:32]
    data = write_push(letter, tag)
    troubles = [_push(browser, data, tag) for browser in browsers]
    if None not in troubles:
        raise _worst([trouble for trouble in troubles if trouble])


def write_push(letter: Letter, tag: str) -> dict[str, str]:
    """What the service worker shows: a line, what stands first in the letter, and where pressing it leads."""
    first = next((block for block in letter.body if block.strip() != letter.link), "")
    text = " ".join(first.split())
    return {
        "title": letter.subject,
        "body": text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…",
        "path": path_of(letter.link),
        "tag": tag,
        "lang": letter.language,
    }


def _push(browser: PushSubscription, data: dict[str, str], tag: str) -> Trouble | None:
    to = client.Subscriber(endpoint=browser.endpoint, p256dh=browser.p256dh, auth=browser.auth)
    try:
        client.push_message(to=to, data=data, topic=tag)
    except client.SubscriptionGone as gone:
        drop_browser(subscription_id=browser.pk)
        return gone
    except (NotAccepted, OutcomeUnknown, Refused) as trouble:
        return trouble
    except client.KeyMissing:
        return NotAccepted("there is no key")
    return None


def _worst(troubles: list[Trouble]) -> Trouble:
    """What is worth another try comes first."""
    again = (each for each in troubles if not isinstance(each, Refused))
    return next(again, Refused("no browser took it"))
