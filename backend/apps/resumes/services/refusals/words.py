"""The words for everything that can be wrong with a content: stable code → what to do about it."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# What a rule about several fields is told at.
FIELD_OF: Mapping[str, str] = {
    "end_before_start": "end",
    "current_has_no_end": "end",
    "hours_out_of_order": "hours_min",
    "licence_name": "name",
    "language_twice": "languages",
    "section_type_twice": "sections",
    "title_required": "title",
    "content_of_another_type": "content",
}
RULES: Mapping[str, str | Promise] = {
    "end_before_start": _("The end cannot be before the start."),
    "current_has_no_end": _("Work that you still do has no end. Take away the end, or say that you stopped."),
    "hours_out_of_order": _("The fewest hours a week cannot be more than the most hours."),
    "licence_name": _("Write the name of the licence if it is not in the list, and only then."),
    "unknown_language": _("We do not know this language. Use its code of ISO 639-1, for example pl."),
    "language_twice": _("Name each language once."),
    "section_type_twice": _(
        "A resume has each of these parts once. Only your own parts can be more than one."
    ),
    "title_required": _("Give your own part a title."),
    "content_of_another_type": _("This content belongs to another kind of part."),
}
FORMS: Mapping[str, tuple[str, str | Promise]] = {
    "missing": ("required", _("Please fill this in.")),
    "string_too_short": ("required", _("Please fill this in.")),
    "too_short": ("required", _("Please fill this in.")),
    "string_too_long": ("max_length", _("This is too long: at most %(max_length)s letters.")),
    "too_long": ("max_length", _("These are too many: at most %(max_length)s.")),
    "greater_than_equal": ("min_value", _("This is too small: at least %(ge)s.")),
    "less_than_equal": ("max_value", _("This is too large: at most %(le)s.")),
    "multiple_of": ("invalid", _("Use steps of %(multiple_of)s.")),
    "enum": ("invalid_choice", _("Choose one of the list.")),
    "date_from_datetime_parsing": ("invalid", _("Write the date as 2026-12-01.")),
    "date_parsing": ("invalid", _("Write the date as 2026-12-01.")),
    "date_type": ("invalid", _("Write the date as 2026-12-01.")),
    "extra_forbidden": ("unknown_field", _("We do not know this field.")),
}
PATTERNS: Mapping[str, str | Promise] = {
    "start": _("Write a month as 2024-05, or only the year: 2024."),
    "end": _("Write a month as 2024-05, or only the year: 2024."),
    "email": _("Write an e-mail address, for example ewa@example.org."),
    "phone": _("Write the phone number with its country, for example +31612345678."),
    "url": _("Write an address that begins with https://."),
    "country": _("Write the country as two large letters, for example NL."),
    "primary_color": _("Write the color as # and six signs from 0 to f, for example #1d4ed8."),
}
ANYTHING: str | Promise = _("This is not right yet. Please look at it again.")


def say(error: str, field: str, values: Mapping[str, Any]) -> tuple[str, str]:
    """Return the stable code and the sentence for an error of Pydantic, or of a rule of ours.

    :param error: the code of our rule, or the type of Pydantic's error
    :param field: name of the field that is wrong
    :param values: for the placeholders of the sentence
    """
    if error in RULES:
        return error, str(RULES[error])
    if error == "string_pattern_mismatch":
        return "invalid", str(PATTERNS.get(field, ANYTHING))
    code, message = FORMS.get(error, ("invalid", ANYTHING))
    return code, str(message) % values
