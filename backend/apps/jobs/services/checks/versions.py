"""Which rules looked: findings are understood with the words and numbers of their day."""

from datetime import date

from apps.compliance.selectors import get_law


def get_reference_version(*, on: date) -> str:
    """Name the numbers of the law and the day since which they count; another name, another answer is possible."""
    law = get_law()
    began = max((row.effective_from for row in law.rows if row.effective_from <= on), default=date.min)
    return f"{law.version}@{began.isoformat()}"
