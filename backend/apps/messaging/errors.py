"""What conversations refuse, wherever it is asked."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class ConversationClosed(DomainError):
    """The application ended, so nobody writes any more."""

    code, message = (
        "conversation_closed",
        _("This application has ended. You can read the messages, but not write."),
    )


class ConversationBlocked(DomainError):
    """One of the two sides wants no more messages."""

    code, message = "conversation_blocked", _("Messages are blocked here. You can read them, but not write.")


class EditWindowOver(DomainError):
    """It was sent too long ago to be changed."""

    code, message = "edit_window_over", _("You can change a message for 10 minutes. Please send a new one.")


class NotYourMessage(DomainError):
    """Somebody else wrote it."""

    code, status = "not_your_message", 403
    message = _("Only the person who wrote a message can change it.")


class MessageHidden(DomainError):
    """Our staff hid it."""

    code, message = "message_hidden", _("We hid this message. You can no longer change it.")


class OwnMessage(DomainError):
    """One does not report oneself."""

    code, message = "own_message", _("This is a message of your own side.")


class ContactTooEarly(DomainError):
    """The offer was not accepted."""

    code, message = "contact_too_early", _("You can share contact details after the offer was accepted.")


class ContactNotAgreed(DomainError):
    """Not both sides want it."""

    code, message = "contact_not_agreed", _("Both sides have to agree before hidden details are shown.")


class NothingHidden(DomainError):
    """The message is there as it was written."""

    code, message = "nothing_hidden", _("Nothing is hidden in this message.")


class EmptyMessage(DomainError):
    """There is nothing in it."""

    code, status, message = "empty_message", 400, _("Write something, or choose a file to send.")
