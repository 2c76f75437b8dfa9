"""Blocks of a file that a stranger made."""

import base64
import json

from apps.documents.services.isolation import run_isolated
from apps.resumes.services.reading.blocks.block import Block, BlockKind

CHILD = "apps.resumes.services.reading.blocks.child:read"


def read_blocks(content: bytes) -> tuple[list[Block], bytes]:
    """Read a PDF or DOCX in a process of its own, with little memory and time; and the XML attached to it, if any.

    :raises IsolationAway: if the process could not begin
    :raises Stumbled: if it broke over the file, or wanted more time or memory than it may have
    """
    answer = json.loads(run_isolated(CHILD, content=content))
    blocks = [Block(**each | {"kind": BlockKind(each["kind"])}) for each in answer["blocks"]]
    return blocks, base64.b64decode(answer["attached"])
