"""The job for search engines, as a block of data in the head."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from apps.jobs.selectors.structured import write_job_posting

# Inside of a script element only these could end it, or begin a comment; JSON reads them the same when escaped.
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def write_data_block(facts: Mapping[str, Any], *, address: str) -> SafeString | str:
    """Write the script element; empty for an imported job, which its own site describes."""
    posting = None if facts["source"] else write_job_posting(facts, url=address)
    if posting is None:
        return ""
    text = json.dumps(posting, ensure_ascii=False).translate(ESCAPES)
    safe = mark_safe(text)  # nosec B308 B703  # no sign is left that HTML could take for its own
    return format_html('<script type="application/ld+json">{}</script>', safe)
