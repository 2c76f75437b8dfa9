"""What a side sees, as plain values: REST and sockets send the same."""

from typing import Any

from apps.applications.enums import CONTACT_SHOWN, LIVE
from apps.compliance.enums import HIDDEN
from apps.messaging.enums import MAY_SHARE_CONTACT, MessageSide
from apps.messaging.models import Conversation, Message
from apps.messaging.selectors.said import Said


def show_message(message: Message | Said, reader_side: MessageSide) -> dict[str, Any]:
    """Show a message to one side.

    Whose own side wrote it reads it as written; the other side reads dots instead of what is hidden. `hidden` says
    where in the shown text: `[{kind, start, end}]` in code points. The attachments should be prefetched.
    """
    is_own = message.side == reader_side
    return {
        "id": str(message.pk),
        "conversation": str(message.conversation_id),
        "position": message.position,
        "change": message.change,
        "side": message.side,
        "is_own": is_own,
        "text": message.original or message.text if is_own else message.text,
        "hidden": _show_hidden(message, is_own=is_own),
        "documents": [_show_document(document) for document in message.documents],
        "client_key": message.client_key if is_own else "",
        "edited_at": message.edited_at and _time(message.edited_at),
        "created_at": _time(message.created_at),
    }


def _show_hidden(message: Message | Said, *, is_own: bool) -> list[dict[str, Any]]:
    """Where the hidden parts stand: in the words as written, or where the dots are."""
    shown, moved = [], 0
    for kind, start, end in message.hidden:
        stop = end if is_own else start + moved + len(HIDDEN)
        shown.append({"kind": kind, "start": start if is_own else start + moved, "end": stop})
        moved += len(HIDDEN) - (end - start)
    return shown


def _show_document(document: Any) -> dict[str, Any]:
    return {
        "id": str(document.pk),
        "name": document.name,
        "content_type": document.content_type,
        "size": document.size,
    }


def show_state(conversation: Conversation, reader_side: MessageSide) -> dict[str, Any]:
    """Show what a side may do here and how far both have read; reads blocks, agreements and marks.

    `refused` is the code with which writing is refused now, or empty.
    """
    blocked = {block.side for block in conversation.blocks.all()}
    agreed = {agreement.side for agreement in conversation.agreements.all()}
    status = conversation.application.status
    refused = "conversation_closed" if status not in LIVE else "conversation_blocked" if blocked else ""
    return {
        "change": conversation.change,
        "refused": refused,
        "blocked_by_you": reader_side in blocked,
        "may_agree": status in MAY_SHARE_CONTACT and reader_side not in agreed,
        "agreed": sorted(agreed),
        "may_reveal": conversation.contact_agreed_at is not None and status in MAY_SHARE_CONTACT,
        "read": {side.value: _read_by(conversation, side) for side in MessageSide},
    }


def _read_by(conversation: Conversation, side: MessageSide) -> int:
    return max((mark.position for mark in conversation.marks.all() if mark.side == side), default=0)


def show_conversation(conversation: Conversation, reader_side: MessageSide) -> dict[str, Any]:
    """Show a conversation of `list_conversations_of` in a list: with whom, about what, and what is new."""
    application = conversation.application
    newest = next(iter(conversation.newest), None)  # type: ignore[attr-defined]  # prefetched
    return {
        "id": str(conversation.pk),
        "application": str(application.pk),
        "status": application.status,
        "job": {"id": str(application.job_id), "title": application.job.title},
        "with": _show_other(conversation, reader_side),
        "unread": conversation.unread,  # type: ignore[attr-defined]  # annotated
        "newest": newest and show_message(newest, reader_side),
        "active_at": _time(conversation.active_at),
        **show_state(conversation, reader_side),
    }


def _show_other(conversation: Conversation, reader_side: MessageSide) -> dict[str, Any]:
    """An organization by its name; a candidate without one before the invitation."""
    application = conversation.application
    if reader_side == MessageSide.CANDIDATE:
        employer = application.job.employer
        return {"side": MessageSide.EMPLOYER.value, "name": employer.trade_name or employer.legal_name}
    applicant = conversation.applicant if application.status in CONTACT_SHOWN else None
    return {"side": MessageSide.CANDIDATE.value, "name": applicant.name if applicant else ""}


def _time(moment: Any) -> str:
    return moment.isoformat().replace("+00:00", "Z")  # type: ignore[no-any-return]  # a datetime's
