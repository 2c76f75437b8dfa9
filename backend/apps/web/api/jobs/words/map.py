"""What the script of the map says, in the reader's language. It puts values in place of the names in braces."""

from django.utils.translation import gettext as _

PLACE, COUNT, TITLE = "{place}", "{count}", "{title}"


def say_on_map() -> dict[str, str]:
    """Return the words by what they are for."""
    names = {"place": PLACE, "count": COUNT, "title": TITLE}
    return {
        "cluster": _("Jobs around %(place)s: %(count)s. Zoom in.") % names,
        "point": _("Jobs in %(place)s: %(count)s") % names,
        "around": _("Jobs around %(place)s: %(count)s") % names,
        "job": _("%(title)s, %(place)s") % names,
        "list": _("Show these jobs"),
        "found": _("Jobs on this piece of the map: %(count)s") % names,
        "failed": _("We could not load the jobs. Look at your connection, and move the map to try again."),
        "hour": _("gross per hour"),
        "zoom_in": _("Zoom in"),
        "zoom_out": _("Zoom out"),
        "close": _("Close"),
    }
