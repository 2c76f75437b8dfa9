"""What a browser would send of a page."""

from lxml import html


def sent(page: str | bytes, form: str = "//form") -> dict[str, list[str]]:
    """The fields of the form as they stand, without a button."""
    (found,) = html.fromstring(page).xpath(form)[:1]
    values: dict[str, list[str]] = {}
    for name, value in found.form_values():
        # A browser sends lines with both ends, and leaves out the first line end of a text box, as the parser may not.
        values.setdefault(name, []).append(value.removeprefix("\n") if isinstance(value, str) else value)
    return values
