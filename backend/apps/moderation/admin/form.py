"""What a decision needs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import RuleCode
from apps.moderation.enums import HIDES, Action, AppealSide, Ground, TargetKind
from apps.moderation.models import Case
from apps.moderation.selectors.desk import Look
from apps.moderation.services import Reasons, list_actions
from apps.moderation.services.reasons import SHORTEST

VERBS = {
    Action.NONE: _("Change nothing"),
    Action.REMOVE: _("Remove it for good"),
    Action.HIDE: _("Hide it; its owner may change it and show it again"),
    Action.HOLD: _("Hold it until one of us releases it"),
    Action.RELEASE: _("Publish it"),
    Action.REFUSE: _("Refuse it"),
    Action.SUSPEND: _("Suspend whoever is behind it"),
    Action.RESTORE: _("Give back what was taken"),
    Action.APPROVE: _("Approve it"),
}
AREA = forms.Textarea(attrs={"rows": 4})


class DecisionForm(forms.Form):
    """The parts of a statement of reasons, and what is for colleagues only."""

    seen = forms.DateTimeField(required=False, widget=forms.HiddenInput)
    action = forms.ChoiceField(label=_("What happens"), widget=forms.RadioSelect)
    facts = forms.CharField(
        label=_("What you saw"),
        help_text=_("Whom it is about reads this. Do not say who reported."),
        min_length=SHORTEST,
        max_length=2000,
        widget=AREA,
    )
    ground = forms.ChoiceField(label=_("It rests on"), choices=Ground.choices, widget=forms.RadioSelect)
    article = forms.CharField(
        label=_("Article of the law or of our terms"),
        help_text=_("Needed if something is taken away."),
        required=False,
        max_length=200,
    )
    rule_codes = forms.MultipleChoiceField(
        label=_("Rules that were broken"), required=False, widget=forms.CheckboxSelectMultiple
    )
    ends_on = forms.DateField(
        label=_("Last day"),
        help_text=_("Empty: for good."),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    note = forms.CharField(
        label=_("Note for colleagues"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    tell = forms.BooleanField(label=_("Tell whom it is about now"), required=False)

    def __init__(self, data: Any, *, case: Case, look: Look | None, seen: str = "") -> None:
        super().__init__(data, label_suffix="")
        self.case = case
        codes = [found.code for found in look.findings] if look else []
        _choose(self.fields["action"], [(action.value, VERBS[action]) for action in self.list_actions()])
        _choose(
            self.fields["rule_codes"],
            [(code, RuleCode(code).label) for code in codes if code in RuleCode.values],
        )
        if not codes:
            del self.fields["rule_codes"]
        self.initial = {"seen": seen, "tell": not case.is_senior, "ground": Ground.LAW, **_suggest(look)}

    def list_actions(self) -> list[Action]:
        """List what may be decided."""
        return list_actions(kind=TargetKind(self.case.target_kind))

    def say(self) -> dict[str, Any]:
        """Say it as the service wants to hear it."""
        said = self.cleaned_data
        reasons = Reasons(
            facts=said["facts"],
            ground=Ground(said["ground"]),
            article=said["article"],
            rule_codes=tuple(said.get("rule_codes", ())),
            note=said["note"],
            ends_on=said["ends_on"],
        )
        return {
            "action": Action(said["action"]),
            "reasons": reasons,
            "seen": said["seen"],
            **({"tell": said["tell"]} if "tell" in said else {}),
        }


class AppealForm(DecisionForm):
    """The same, and what who appealed is told; to change nothing takes no other facts than that."""

    answer = forms.CharField(
        label=_("Answer to who appealed"), min_length=SHORTEST, max_length=2000, widget=AREA
    )
    field_order = ("action", "answer")

    def __init__(self, data: Any, *, case: Case, look: Look | None, seen: str = "") -> None:
        super().__init__(data, case=case, look=look, seen=seen)
        self.fields["facts"].required = False
        del self.fields["tell"]
        self.order_fields(self.field_order)

    def list_actions(self) -> list[Action]:
        """What answers the appeal: to the affected, what gives back; to who reported, what takes away."""
        is_reporter = self.case.appeal.side == AppealSide.REPORTER
        return [
            action
            for action in super().list_actions()
            if action == Action.NONE or (action in HIDES) is is_reporter
        ]

    def say(self) -> dict[str, Any]:
        """Add the answer."""
        return {**super().say(), "answer": self.cleaned_data["answer"]}


def _choose(field: Any, choices: list[tuple[str, Any]]) -> None:
    field.choices = choices


def _suggest(look: Look | None) -> dict[str, Any]:
    grave = [found for found in look.findings if found.effect in ("block", "hold")] if look else []
    if not grave:
        return {}
    worst = max(grave, key=lambda found: found.weight)
    ground = Ground.LAW if worst.law else Ground.TERMS
    return {"ground": ground, "article": worst.law[:200], "rule_codes": [found.code for found in grave]}
