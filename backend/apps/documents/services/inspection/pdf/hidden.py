"""What would run, found wherever its words stand: in strings and comments as well.

Readers do not agree on where a string, a comment or a stream ends, and whoever hides something lives on that. So these
words are looked for in every byte; no honest file has them side by side anywhere.
"""

import re

from apps.documents.services.inspection.pdf.parts import unescape
from apps.documents.services.inspection.unfit import Unfit

GAP = rb"(?:[\s\0]|%[^\r\n]*[\r\n])*"
RUNNING = re.compile(
    rb"/(?:S|Subtype)"
    + GAP
    + rb"/(?:JavaScript|Launch|RichMedia|Movie|Sound|Rendition|GoToE|GoToR|SubmitForm|ImportData|FileAttachment)\b"
)
# A kind of action that is written elsewhere, so that nobody sees both words together.
ELSEWHERE = re.compile(rb"/S" + GAP + rb"\d+\s+\d+\s+R\b")
OBJECTS = re.compile(rb"/Type" + GAP + rb"/ObjStm\b")


def refuse_hidden(content: bytes) -> None:
    """:raises Unfit: if an action stands in it that runs, plays, sends or opens something"""
    plain = unescape(content)
    if RUNNING.search(plain) or ELSEWHERE.search(plain):
        raise Unfit("active_content")


def refuse_objects(body: bytes) -> None:
    """:raises Unfit: if the body of a stream names a stream of objects: where it begins, readers would not agree"""
    if OBJECTS.search(unescape(body)):
        raise Unfit("active_content")
