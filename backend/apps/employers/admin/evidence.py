"""What staff found in a public register."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from unfold.widgets import (
    UnfoldAdminDateWidget,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextInputWidget,
)

from apps.employers.admin.forms import DecisionForm
from apps.employers.enums import EVIDENCE_KINDS, CheckKind, CheckResult, NauState
from apps.employers.models import Check, Employer
from apps.employers.services import Evidence, record_evidence
from apps.users.models import User

KINDS: list[tuple[str, Any]] = [(kind.value, kind.label) for kind in EVIDENCE_KINDS]
RESULTS: list[tuple[str, Any]] = [
    (result.value, result.label) for result in (CheckResult.PASS, CheckResult.FAIL, CheckResult.UNKNOWN)
]


class EvidenceForm(DecisionForm):
    """Which register, what it says, where, and until when."""

    kind = forms.ChoiceField(label=_("Which register"), choices=KINDS, widget=UnfoldAdminSelectWidget)
    result = forms.ChoiceField(label=_("What it says"), choices=RESULTS, widget=UnfoldAdminSelectWidget)
    nau_state = forms.ChoiceField(
        label=_("State at the NAU"),
        required=False,
        choices=[("", "—"), *NauState.choices],
        widget=UnfoldAdminSelectWidget,
    )
    number = forms.CharField(
        label=_("Number of the certificate or the entry"),
        required=False,
        max_length=60,
        widget=UnfoldAdminTextInputWidget,
    )
    expires_on = forms.DateField(
        label=_("Good until"), required=False, widget=UnfoldAdminDateWidget(attrs={"type": "date"})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["evidence_url"].required = True


def keep_evidence(
    *, actor: User, employer: Employer, reason: str, seen: datetime | None, **said: Any
) -> Check:
    """Hand what the form says to the service; refusals as those of `record_evidence`."""
    kind = CheckKind(said["kind"])
    evidence = Evidence(
        kind=kind,
        result=CheckResult(said["result"]),
        source=str(kind.label),
        source_url=said["evidence_url"],
        number=said["number"],
        expires_on=said["expires_on"],
        nau_state=NauState(said["nau_state"]) if said["nau_state"] else None,
    )
    return record_evidence(actor=actor, employer=employer, evidence=evidence, reason=reason, seen=seen)
