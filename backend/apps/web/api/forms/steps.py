"""Forms that take applications a step further."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.applications.enums import TRANSITIONS, ApplicationStatus, Side
from apps.web.api.forms.base import HouseForm
from apps.web.api.forms.fields import PlainField

S, LONGEST = ApplicationStatus, 500
VERBS: Final[Mapping[ApplicationStatus, Promise]] = {
    S.VIEWED: _("Mark as read"),
    S.SHORTLISTED: _("Put on the short list"),
    S.INVITED: _("Invite: you then see name and e-mail address"),
    S.OFFERED: _("Offer the job"),
    S.HIRED: _("Hired: the contract is signed"),
    S.REJECTED: _("Reject"),
    S.ACCEPTED: _("Accept the offer"),
    S.WITHDRAWN: _("Take my application back"),
}
HINTS: Final[Mapping[Side, Promise]] = {
    Side.EMPLOYER: _("The applicant reads this. To reject, you must say why."),
    Side.CANDIDATE: _("The employer reads this."),
}


def list_offered(status: str, *, side: Side) -> list[tuple[str, Promise]]:
    """List the steps that the side may take from this status, with what to call them."""
    steps = TRANSITIONS[side].get(ApplicationStatus(status), ())
    return [(step.value, VERBS[step]) for step in steps]


def read_reason(data: QueryDict) -> str:
    """Read the reason of a small form that has nothing else.

    :raises ValidationError: if it is no plain text, or too long
    """
    return PlainField(required=False, lines=True, max_length=LONGEST).clean(data.get("reason", ""))


class StepForm(HouseForm):
    """Which step, and why. Every status is taken: which step is allowed, the service knows."""

    status = forms.ChoiceField(
        label=_("Next step"), choices=ApplicationStatus.choices, widget=forms.RadioSelect
    )
    reason = PlainField(
        label=_("Your words about it"),
        required=False,
        lines=True,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, side: Side, status: str, **options: Any) -> None:
        super().__init__(*args, **options)
        # What is shown; the field itself still takes what was offered when the page was loaded.
        self.fields["status"].widget.choices = list_offered(status, side=side)
        self.fields["reason"].help_text = str(HINTS[side])
