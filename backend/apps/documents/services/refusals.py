"""What an owner reads about a file that was refused."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.documents.enums import RefusalReason

R = RefusalReason
SENTENCES: dict[RefusalReason, Promise | str] = {
    R.VIRUS: _("The virus scanner found something harmful in this file."),
    R.DAMAGED: _("This file is damaged. Please save it again and send it once more."),
    R.ENCRYPTED: _("This file has a password. Please save it without one."),
    R.TOO_MANY_PAGES: _("This file has too many pages. Please send a shorter one."),
    R.TOO_MANY_PIXELS: _("This picture is too large. Please make it smaller."),
    R.UNPACKS_TOO_LARGE: _("There is too much packed into this file. Please send a simpler one."),
    R.NESTED_TOO_DEEP: _("There are other files inside this file. Please send each file alone."),
    R.ACTIVE_CONTENT: _(
        "This file has a part that can run by itself, or that opens something else. Please save it as a plain PDF."
    ),
    R.DISGUISED: _("This file is two kinds of file at once. Please save it again."),
    R.IDENTITY_PAPER: _("This looks like an identity paper. Never send your ID before you have a contract."),
    R.CITIZEN_NUMBER: _(
        "There is a citizen service number (BSN) in this file. Take it out first. "
        "Never send your ID before you have a contract."
    ),
    R.TOOK_TOO_LONG: _("We could not check this file in time. Please send a simpler one."),
}


def explain_refusal(reason: str) -> str:
    """Say in a plain sentence why a file was refused; empty if it was not."""
    return str(SENTENCES[RefusalReason(reason)]) if reason else ""
