"""A decision in the making: what the form says, what people would read, and deciding itself."""

from collections.abc import Callable
from functools import cached_property
from typing import cast

from django.http import HttpRequest
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from apps.moderation import services
from apps.moderation.admin.access import may_decide
from apps.moderation.admin.form import AppealForm, DecisionForm
from apps.moderation.enums import CaseKind, CaseState
from apps.moderation.models import Case
from apps.moderation.selectors.desk import find_look_of
from apps.moderation.selectors.targets import find_target
from apps.users.models import User


class Deciding:
    """What a member of staff is about to decide about one case."""

    def __init__(self, request: HttpRequest, case: Case) -> None:
        self.case, self.user = case, cast(User, request.user)
        self.data = request.POST.copy() if request.method == "POST" else None
        self.may = may_decide(request)

    @property
    def is_mine(self) -> bool:
        """Whether the reader holds the case."""
        return self.case.is_held_by(self.user, at=timezone.now())

    @cached_property
    def form(self) -> DecisionForm | None:
        """What to fill in; None for whoever cannot decide now."""
        if not (self.may and self.is_mine):
            return None
        kind = AppealForm if self.case.kind == CaseKind.APPEAL else DecisionForm
        return kind(self.data, case=self.case, look=find_look_of(case=self.case), seen=self._seen())

    @property
    def why_not(self) -> str | Promise:
        """Why there is nothing to fill in."""
        if self.case.state == CaseState.DECIDED:
            return _("This case has been decided already.")
        return _("Claim this case first. A claim lasts 30 minutes.")

    @property
    def is_sure(self) -> bool:
        """Whether the form is whole and its reader pressed the button that decides."""
        is_pressed = self.data is not None and "sure" in self.data
        return is_pressed and self.form is not None and self.form.is_valid()

    @cached_property
    def is_previewed(self) -> bool:
        """Whether the reader asked for what people would read."""
        is_asked = self.data is not None and "preview" in self.data
        return is_asked and self.form is not None and self.form.is_valid()

    @cached_property
    def statements(self) -> list[services.Preview]:
        """What people would read."""
        if not self.is_previewed or self.form is None:
            return []
        said = {name: value for name, value in self.form.say().items() if name not in ("answer", "seen")}
        return services.preview_statements(actor=self.user, case=self.case, **said)

    def decide(self) -> None:
        """Decide.

        Raises as `services.decide_case` and `services.decide_appeal` do.
        """
        act: Callable[..., object] = services.decide_case
        if self.case.kind == CaseKind.APPEAL:
            act = services.decide_appeal
        if self.form is not None:
            act(actor=self.user, case=self.case, **self.form.say())

    def look_again(self) -> None:
        """Keep what was typed; the page shows now what it is about as it is, so that is what was seen."""
        if self.data is not None:
            self.data["seen"] = self._seen()
        self.__dict__.pop("form", None)

    def _seen(self) -> str:
        target = find_target(kind=self.case.target[0], target_id=self.case.target_id)
        return str(getattr(target.row, "updated_at", "")) if target else ""
