"""Write a mail: the facts, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.template.loader import render_to_string

from apps.applications.models import Application, TimelineEntry
from apps.core.services import acting_as_system
from apps.notifications.enums import Mail
from apps.notifications.selectors import get_text
from apps.notifications.services import alert_facts, leaving_facts, tenant_facts
from apps.notifications.services.links import link_to, links_in, stop_headers
from apps.users.enums import ChallengeKind
from apps.users.models import User
from apps.users.services import arm_challenge

Facts = Mapping[str, str]
PAGES = {
    ChallengeKind.VERIFY_EMAIL: "auth/verify-email/",
    ChallengeKind.MAGIC_LINK: "auth/magic-link/",
    ChallengeKind.ALREADY_REGISTERED: "auth/magic-link/",
    ChallengeKind.RESET_PASSWORD: "auth/reset-password/",
}


@dataclass(frozen=True, kw_only=True)
class Letter:
    """What the mail says; `to` is empty until somebody is to get it."""

    to: str = ""
    subject: str
    text: str
    html: str
    headers: Mapping[str, str] = field(default_factory=dict)


def compose_letter(*, mail: Mail, recipient: User | None, about_id: UUID) -> Letter | None:
    """Write the mail in the recipient's language, or in that of the facts if they name one.

    None if there is nothing to say any more: a used challenge, an alert that was stopped.

    For a challenge or an invitation this makes new secrets, which live in the letter only: call it right before
    sending.

    :param recipient: None if the facts themselves say whom it goes to (an invitation)
    """
    with acting_as_system(reason=f"notifications.{mail}"):
        facts = FACTS[mail](about_id)
    if facts is None:
        return None
    to = recipient.email if recipient else facts["email"]
    language = facts["language"] if recipient is None or "language" in facts else recipient.language
    headers = stop_headers(facts["stop"]) if "stop" in facts else {}
    return replace(render_letter(mail=mail, language=language, facts=facts), to=to, headers=headers)


def render_letter(*, mail: Mail, language: str, facts: Facts) -> Letter:
    """Put the facts into the text: as plain text, and as simple HTML where the link can be clicked.

    A paragraph with a fact that is empty (no reason was given) is left out.
    """
    text = get_text(mail=mail, language=language)
    subject = text.subject.format(**facts)
    empty = {f"{{{name}}}" for name, fact in facts.items() if not fact}
    kept = (block for block in text.paragraphs if not any(name in block for name in empty))
    blocks = "\n\n".join(block.format(**facts) for block in kept).split("\n\n")
    lines = [block.split("\n") for block in blocks]
    html = render_to_string(
        "notifications/mail.html",
        {"language": language, "subject": subject, "blocks": lines, "links": links_in(facts)},
    )
    return Letter(subject=subject, text="\n\n".join(blocks) + "\n", html=html)


def _challenge(challenge_id: UUID) -> Facts | None:
    armed = arm_challenge(challenge_id=challenge_id)
    if armed is None:
        return None
    return {"link": f"{link_to(PAGES[armed.kind])}?token={armed.token}", "code": armed.code}


def _devices(_: UUID) -> Facts:
    return {"link": link_to("account/security/")}


def _way_back(_: UUID) -> Facts:
    return {"link": link_to(PAGES[ChallengeKind.RESET_PASSWORD])}


def _application(application_id: UUID) -> Facts:
    application = Application.objects.select_related("job__employer").get(pk=application_id)
    employer = application.job.employer
    return {
        "job": application.job.title,
        "employer": employer.trade_name or employer.legal_name,
        "link": link_to(f"applications/{application.pk}/"),
    }


def _step(entry_id: UUID) -> Facts:
    entry = TimelineEntry.objects.get(pk=entry_id)
    return {**_application(entry.application_id), "reason": entry.reason}


FACTS: Mapping[Mail, Callable[[UUID], Facts | None]] = {
    Mail.VERIFY_EMAIL: _challenge,
    Mail.MAGIC_LINK: _challenge,
    Mail.ACCOUNT_EXISTS: _challenge,
    Mail.SESSION_REVOKED: _devices,
    Mail.PASSWORD_RESET: _challenge,
    Mail.PASSWORD_CHANGED: _way_back,
    Mail.SESSIONS_ENDED: _devices,
    Mail.FACTOR_ADDED: _devices,
    Mail.FACTOR_REMOVED: _devices,
    Mail.RECOVERY_CODES_RENEWED: _devices,
    Mail.RECOVERY_CODE_USED: _devices,
    Mail.PASSKEY_COPIED: _devices,
    Mail.IDENTITY_LINKED: _devices,
    Mail.PHONE_LOST: _devices,
    Mail.INVITATION: tenant_facts.invitation_facts,
    Mail.ROLE_CHANGED: tenant_facts.role_facts,
    Mail.MEMBERSHIP_ENDED: tenant_facts.organization_facts,
    Mail.API_TOKEN_CREATED: tenant_facts.token_facts,
    Mail.ERASURE_PLANNED: leaving_facts.describe_plan,
    Mail.ERASURE_REFUSED: leaving_facts.describe_refusal,
    Mail.NEW_APPLICATION: _application,
    Mail.APPLICATION_RECEIVED: _application,
    Mail.APPLICATION_VIEWED: _step,
    Mail.APPLICATION_SHORTLISTED: _step,
    Mail.APPLICATION_INVITED: _step,
    Mail.APPLICATION_OFFERED: _step,
    Mail.APPLICATION_REJECTED: _step,
    Mail.APPLICATION_JOB_CLOSED: _step,
    Mail.APPLICATION_ACCEPTED: _step,
    Mail.APPLICATION_WITHDRAWN: _step,
    Mail.JOB_ALERT: alert_facts.describe_alert,
    Mail.FEED_PAUSED: tenant_facts.organization_facts,
}
