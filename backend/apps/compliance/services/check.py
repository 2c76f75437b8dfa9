"""Every rule over one draft."""

from datetime import date

from apps.compliance.selectors import Law, get_law
from apps.compliance.services.draft import Draft
from apps.compliance.services.finding import Verdict, judge
from apps.compliance.services.rules import check_numbers
from apps.compliance.services.wording import check_wording


def check_draft(draft: Draft, *, on: date, law: Law | None = None) -> Verdict:
    """Judge a draft by its numbers and its words, as the law is on the day the work starts, `on` at the earliest.

    What is known about the company comes from elsewhere: add those findings and `judge` again.
    """
    return judge([*check_numbers(draft, law=law or get_law(), on=on), *check_wording(draft)])
