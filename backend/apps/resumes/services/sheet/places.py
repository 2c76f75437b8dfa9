"""Organization and city on one line, so that nobody takes one for the other."""

from apps.resumes.services.sheet.dates import DASH

SEPARATOR = " · "
# Looks the same, and is never the separator.
OWN_DOT = " ∙ "


def print_place(organization: str, city: str, *, is_needed: bool) -> str:
    """ "Bakker Bart · Utrecht"; a dash stands for an organization that is not told.

    `is_needed`: text follows, which would be taken for this line if it were not there.
    """
    if not organization and not city:
        return DASH if is_needed else ""
    return SEPARATOR.join(part for part in (protect(organization) or DASH, protect(city)) if part)


def protect(text: str) -> str:
    """The text with no separator in it."""
    return text.replace(SEPARATOR, OWN_DOT)
