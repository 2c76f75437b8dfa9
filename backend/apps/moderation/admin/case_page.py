"""The page of one case."""

from typing import Any, cast

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.moderation import services
from apps.moderation.admin.about import show_target
from apps.moderation.admin.deciding import Deciding
from apps.moderation.admin.edits import show_edits
from apps.moderation.enums import CaseState
from apps.moderation.models import Case, Evidence
from apps.moderation.selectors.desk import (
    add_records,
    find_appeal,
    find_look_of,
    list_earlier_decisions,
    list_steps,
    name_targets,
)
from apps.users.models import User

KEYS = [
    ("q", _("back to the queue")),
    ("c", _("claim this case")),
    ("r", _("give it back")),
    ("d", _("to the decision")),
    ("p", _("show what they will read")),
    ("n", _("claim the most urgent one")),
    ("?", _("these keys")),
]


def show_case(request: HttpRequest, case: Case, deciding: Deciding) -> dict[str, Any]:
    """Say what the page shows; who reads the reports is written down."""
    return {
        "title": name_targets([case])[0].target_name,  # type: ignore[attr-defined]  # name_targets adds it
        "case": case,
        "now": timezone.now(),
        "is_mine": deciding.is_mine,
        "may_claim": deciding.may and not deciding.is_mine and case.state != CaseState.DECIDED,
        "look": find_look_of(case=case),
        "decisions": list_earlier_decisions(reader=cast(User, request.user), case=case),
        "steps": list_steps(case=case),
        "deciding": deciding,
        "keys": KEYS,
        **show_target(case),
        **show_edits(request, case),
        **_show_what_was_said(cast(User, request.user), case),
    }


def _show_what_was_said(actor: User, case: Case) -> dict[str, Any]:
    """Whoever decides an appeal looks at what lay before the first one, too."""
    appeal = find_appeal(case=case)
    first = appeal.decision.case if appeal else case
    return {
        "appeal": appeal,
        "reports": add_records(reversed(services.read_reports(actor=actor, case=first))),
        "evidence": Evidence.objects.filter(case__in=[first, case]).order_by("id"),
    }
