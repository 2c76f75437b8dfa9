"""Check a section before it is stored."""

from typing import Any

from apps.resumes.enums import SectionType
from apps.resumes.models.content import CONTENTS, SectionData
from apps.resumes.services.refusals import read_value


def read_section(*, type: SectionType, title: str, content: Any) -> SectionData:
    """Make the value of what a client sent.

    :raises ContentRefused: with one error per field that is wrong, for example at `content/items/0/start`
    """
    checked = read_value(CONTENTS[type], content, below="content")
    return read_value(SectionData, {"type": type, "title": title, "content": checked})
