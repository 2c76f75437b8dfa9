"""“Is this OK?”: signs of exploitation, to tick in the browser."""

from typing import Final, NamedTuple

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.web.api.help.lines import list_general_lines
from apps.web.api.help.page import HelpPage


class Sign(NamedTuple):
    """Something that should not happen; a grave one alone is reason enough to call."""

    words: str | Promise
    is_grave: bool = False


# The seven of FairWork (fairwork.nu, two of which are exploitation for them), then papers and debt once more.
SIGNS: Final = (
    Sign(_("I do not get my pay, or much is taken from it.")),
    Sign(_("My boss also gives me the room or the bus, and uses that against me.")),
    Sign(_("I cannot use my own money or my own bank account.")),
    Sign(_("I may not go where I want, or talk to whom I want."), is_grave=True),
    Sign(_("Somebody threatens me, hits me, or touches me against my will."), is_grave=True),
    Sign(_("Somebody keeps my passport or identity card."), is_grave=True),
    Sign(_("It happens to other workers here, too, and again and again.")),
    Sign(_("They made me sign papers, or send my passport, before I could read a contract.")),
    Sign(_("I owe them money for travel, a room or getting the job, and I have to work until it is paid.")),
)


class SelfCheckPage(HelpPage):
    """Works by style sheet alone: there is nothing that could be sent or stored."""

    template = "web/help/self_check.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it."""
        return self.show(signs=SIGNS, lines=list_general_lines())
