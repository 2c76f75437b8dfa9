"""What notices say about accounts."""

from collections.abc import Mapping
from uuid import UUID

from apps.notifications.services.links import link_to
from apps.users.enums import ChallengeKind
from apps.users.services import arm_challenge

Facts = Mapping[str, str]
PAGES = {
    ChallengeKind.VERIFY_EMAIL: "auth/verify-email/",
    ChallengeKind.MAGIC_LINK: "auth/magic-link/",
    ChallengeKind.ALREADY_REGISTERED: "auth/magic-link/",
    ChallengeKind.RESET_PASSWORD: "auth/reset-password/",
}


def challenge_facts(challenge_id: UUID) -> Facts | None:
    """Make the secrets of a challenge; None if it is used or too old."""
    armed = arm_challenge(challenge_id=challenge_id)
    if armed is None:
        return None
    return {"link": f"{link_to(PAGES[armed.kind])}?token={armed.token}", "code": armed.code}


def device_facts(_: UUID) -> Facts:
    """Lead to the devices that are signed in."""
    return {"link": link_to("account/security/")}


def way_back_facts(_: UUID) -> Facts:
    """Lead to where a password is chosen again."""
    return {"link": link_to(PAGES[ChallengeKind.RESET_PASSWORD])}


def choice_facts(_: UUID) -> Facts:
    """Lead to where somebody chooses what to hear, and how."""
    return {"link": link_to("account/notices/")}
