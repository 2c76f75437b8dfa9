"""The last thing before the first request."""

import gc

from django.conf import settings
from django.urls import get_resolver
from django.utils import translation


def settle() -> None:
    """Load what the first requests would wait for, then take all that is there out of the garbage collector's sight.

    What was loaded stays for as long as the process. Looking through all of it again and again finds nothing, and takes
    some 100 ms each time, in which nobody is answered.
    """
    get_resolver().reverse_dict  # noqa: B018  asking is what loads the addresses, and the views behind them
    for code, _ in settings.LANGUAGES:
        with translation.override(code):
            translation.gettext("Not found")
    gc.collect()
    gc.freeze()
