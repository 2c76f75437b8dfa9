"""Reads of the app."""

from apps.employers.selectors.approvals import is_approval_needed, list_approvals
from apps.employers.selectors.cards import (
    current_checks,
    find_public_address,
    list_employer_cards,
    list_unchecked,
)
from apps.employers.selectors.checks import (
    find_last_word,
    find_newest_by_hand,
    find_newest_check,
    list_checks,
    list_checks_that_ran_out,
    list_current_checks,
    list_proven_domains,
)
from apps.employers.selectors.employers import (
    find_employer_of,
    find_verified_name,
    get_employer_of,
    is_kvk_number_held,
    is_verified,
    list_employers_to_recheck,
    list_employers_to_verify,
    list_holders_of_number,
    list_verified_employers,
)
from apps.employers.selectors.graces import list_open_graces
from apps.employers.selectors.lookalikes import list_lookalikes
from apps.employers.selectors.meaning import NO_GUARANTEE, find_look_up_url, get_meaning
from apps.employers.selectors.representatives import Representation, get_representation

__all__ = [
    "NO_GUARANTEE",
    "Representation",
    "current_checks",
    "find_employer_of",
    "find_last_word",
    "find_look_up_url",
    "find_newest_by_hand",
    "find_newest_check",
    "find_public_address",
    "find_verified_name",
    "get_employer_of",
    "get_meaning",
    "get_representation",
    "is_approval_needed",
    "is_kvk_number_held",
    "is_verified",
    "list_approvals",
    "list_checks",
    "list_checks_that_ran_out",
    "list_current_checks",
    "list_employer_cards",
    "list_employers_to_recheck",
    "list_employers_to_verify",
    "list_holders_of_number",
    "list_lookalikes",
    "list_open_graces",
    "list_proven_domains",
    "list_unchecked",
    "list_verified_employers",
]
