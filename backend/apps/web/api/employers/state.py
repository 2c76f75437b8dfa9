"""What the page of the verification says."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.employers.models import Employer
from apps.employers.selectors import (
    get_representation,
    is_verified,
    list_current_checks,
    list_open_graces,
)
from apps.employers.services import describe_proof
from apps.web.api.employers.said import list_facts, list_gaps
from apps.web.api.jobs.words.times import say_moment


def describe_state(employer: Employer | None) -> dict[str, Any]:
    """Say everything that the template shows; call it inside the organization's scope."""
    if employer is None or not employer.kvk_number:
        return {"employer": None, "next": _("Fill in the profile of your company first.")}
    checks = list(list_current_checks(employer=employer))
    verified = is_verified(employer=employer)
    graces = [say_moment(grace.ends_at) for grace in list_open_graces(employer=employer)]
    passed = {check.kind for check in checks if check.result_at(timezone.now()) == "pass"}
    return {
        "employer": employer,
        "is_verified": verified,
        "facts": list_facts(checks),
        "gaps": list_gaps(employer, checks),
        "proof": describe_proof(employer=employer),
        "person": get_representation(employer=employer),
        "graces": graces,
        "next": _say_next(employer, passed, verified) if not graces else "",
    }


def _say_next(employer: Employer, passed: set[str], verified: bool) -> str:
    if verified:
        return _("You can publish jobs. Nothing to do now.")
    if not {"kvk", "name_match"} <= passed:
        return _("Start the check in the trade register. If it cannot decide, a person looks.")
    if employer.supplies_labour and "waadi" not in passed:
        return _("You lend out workers. Our staff looks whether the trade register says so (Waadi).")
    return _("Two of our people look at your company. Prove your web address, and who you are, to help them.")
