"""Jobs, schools and projects."""

from collections.abc import Sequence

from apps.resumes.services.reading.foreign import shapes
from apps.resumes.services.reading.foreign.draft import LIKELY, SURE, Draft, Found, Tree
from apps.resumes.services.reading.foreign.entries import Entry, cut_entries
from apps.resumes.services.reading.foreign.lines import Line, split_lines
from apps.resumes.services.reading.foreign.names import Names, read_names
from apps.resumes.services.reading.foreign.parts import Part
from apps.resumes.services.reading.lexicon import LEXICONS, fold

MOST_POINTS, LONGEST_POINT, LONGEST_TEXT = 12, 400, 2000
MOST_ITEMS = {"experience": 30, "education": 20, "projects": 20}
SLOTS = {
    "experience": ("position", "organization"),
    "education": ("title", "institution"),
    "projects": ("name", ""),
}


def read_items(part: Part, draft: Draft) -> None:
    """Read the entries of a section; what is above the first one, and what has no name, is listed as unread."""
    before, entries = cut_entries(list(split_lines(part.blocks, draft.language)))
    if not entries and part.kind == "education":
        entries, before = [Entry(head=[line]) for line in before if line.is_head], []
    for line in before:
        draft.leave(line.block, line.text)
    items = draft.contents.setdefault(part.kind, {}).setdefault("items", [])
    for entry in entries:
        item = _read_item(entry, part.kind, draft)
        if item and len(items) < MOST_ITEMS[part.kind]:
            items.append(item)
        else:
            _leave_all(entry, draft)


def _leave_all(entry: Entry, draft: Draft) -> None:
    for line in [*entry.head, *entry.body]:
        draft.leave(line.block, line.text)


def _read_item(entry: Entry, kind: str, draft: Draft) -> Tree | None:
    what, where = SLOTS[kind]
    names = read_names(entry, is_school=kind == "education")
    if not names.what:
        return None
    item: Tree = {what: names.what}
    _put_place(item, where, names, draft)
    _put_period(item, entry, kind)
    _put_body(item, entry.body, kind, draft)
    for line, text in names.rest or []:
        draft.leave(line.block, text)
    return item


def _put_place(item: Tree, where: str, names: Names, draft: Draft) -> None:
    if names.where and where:
        item[where] = names.where
    if names.city and where:
        item["city"] = names.city
    if not where:
        for found in filter(None, (names.where, names.city)):
            draft.leave(found.block, str(found.value))


def _put_period(item: Tree, entry: Entry, kind: str) -> None:
    if entry.dated is None or entry.dated.period is None:
        return
    period, block = entry.dated.period, entry.dated.block
    confidence = SURE if period.is_range else LIKELY
    for name, value in (("start", period.start), ("end", period.end)):
        if value:
            item[name] = Found(value, confidence, block)
    if kind == "experience" and period.is_current:
        item["is_current"] = Found(True, confidence, block)
    words = fold(" ".join(line.text for line in [*entry.head, *entry.body]))
    unfinished = {word for lexicon in LEXICONS.values() for word in lexicon.unfinished}
    if kind == "education" and (period.is_current or any(word in words for word in unfinished)):
        item["is_finished"] = Found(False, LIKELY, block)


def _put_body(item: Tree, body: Sequence[Line], kind: str, draft: Draft) -> None:
    points = [
        line for line in body if line.is_bullet and kind != "education" and len(line.text) <= LONGEST_POINT
    ]
    kept = points[:MOST_POINTS]
    texts = [line for line in body if line not in kept and not _take_page(item, line, kind)]
    if kept:
        item["highlights"] = [Found(line.text, LIKELY, line.block) for line in kept]
    room = LONGEST_TEXT
    told = []
    for line in texts:
        room -= len(line.text) + 1
        if room < 0:
            draft.leave(line.block, line.text, "too_long")
        else:
            told.append(line)
    if told:
        text = "\n".join(line.text.replace("\t", " ") for line in told)
        item["text"] = Found(text, LIKELY, told[0].block)


def _take_page(item: Tree, line: Line, kind: str) -> bool:
    pages = shapes.find_pages(line.text) if kind == "projects" and "url" not in item else []
    if pages and len(line.text) < len(pages[0]) + 20:
        item["url"] = Found(pages[0], SURE, line.block)
        return True
    return False
