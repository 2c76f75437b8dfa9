"""Who somebody is and how to reach them."""

import re
from collections.abc import Callable, Sequence

from apps.resumes.services.reading.blocks import Block, BlockKind
from apps.resumes.services.reading.foreign import shapes
from apps.resumes.services.reading.foreign.atoms import Atom, split_atoms
from apps.resumes.services.reading.foreign.draft import (
    LIKELY,
    MAYBE,
    SURE,
    WEAK,
    Draft,
    Found,
    Tree,
)
from apps.resumes.services.reading.foreign.refused import is_refused
from apps.resumes.services.reading.lexicon import find_section, fold

TITLES = {
    "curriculum vitae",
    "cv",
    "resume",
    "curriculum",
    "europass",
    "europass cv",
    "lebenslauf",
    "резюме",
    "автобиография",
}
TITLES |= {
    "европейски формат на автобиография",
    "zyciorys",
    "hoja de vida",
    "curriculum vitae europass",
    "levensloop",
}
NAME = re.compile(r"^[^\W\d_][^\d_@:/()|]{2,60}$")
LONGEST_HEADLINE = 120
MOST_ATOMS, LONGEST_ATOM = 80, 400  # beyond them nobody tells how to be reached


def read_contact(blocks: Sequence[Block], draft: Draft) -> None:
    """Read name, ways to reach the person and place; the line below the name becomes the headline."""
    tree: Tree = {"links": []}
    for number, atom in enumerate(split_atoms(blocks, draft.language)):
        if is_refused(atom, draft) or fold(atom.text) in TITLES:
            continue
        is_near = number < MOST_ATOMS and len(atom.text) <= LONGEST_ATOM
        if not (is_near and _take(atom, tree, draft)):
            draft.leave(atom.block, atom.text)
    if "name" in tree:
        draft.contents["contact"] = tree
        return
    for found in [each for each in [*tree.values(), *tree["links"]] if isinstance(each, Found)]:
        draft.leave(found.block)  # a contact without a name is none


def _take(atom: Atom, tree: Tree, draft: Draft) -> bool:
    return any([take(atom, tree) for take in TAKERS]) or _take_words(atom, tree, draft)


def _take_email(atom: Atom, tree: Tree) -> bool:
    email = shapes.find_email(atom.text)
    if email and "email" not in tree:
        tree["email"] = Found(email, SURE, atom.block)
    return bool(email)


def _take_phone(atom: Atom, tree: Tree) -> bool:
    phone = shapes.find_phone(atom.text)
    if phone and "phone" not in tree:
        tree["phone"] = Found(phone[0], SURE if phone[1] else LIKELY, atom.block)
        return True
    return False


def _take_pages(atom: Atom, tree: Tree) -> bool:
    pages = shapes.find_pages(shapes.EMAIL.sub(" ", atom.text))
    room = 5 - len(tree["links"])
    tree["links"] += [{"url": Found(page, SURE, atom.block)} for page in pages[:room]]
    return bool(pages[:room])


def _take_city(atom: Atom, tree: Tree) -> bool:
    *_, last = atom.text.split(",")
    country = shapes.find_country(last.strip(" ()"))
    if country and "country" not in tree:
        tree["country"] = Found(country, LIKELY, atom.block)
    rest = atom.text.rpartition(",")[0] if country and "," in atom.text else atom.text
    city = _find_city(rest, atom.label) if not (country and rest == atom.text) else None
    if city and "city" not in tree:
        tree["city"] = Found(city[0], city[1], atom.block)
    return bool(city or country)


def _find_city(text: str, label: str) -> tuple[str, float] | None:
    if place := shapes.find_place_behind_postcode(text):
        return place, LIKELY
    if label == "city":
        return text, SURE
    last = text.rpartition(",")[2].strip()
    if len(last) < 40 and shapes.is_place(last):
        return last, MAYBE
    return (last, WEAK) if label == "address" and last.isalpha() else None


def _take_name(atom: Atom, tree: Tree) -> bool:
    is_told = atom.label == "name"
    is_title = atom.block.kind == BlockKind.HEADING and atom.block.level == 1
    looks = bool(NAME.match(atom.text)) and 2 <= len(atom.text.split()) <= 6 and atom.text[:1].isupper()
    if "name" in tree or find_section(atom.text) or not (is_told or (looks and not atom.label)):
        return False
    tree["name"] = Found(_in_capitals(atom.text), SURE if is_told or is_title else MAYBE, atom.block)
    return True


def _in_capitals(name: str) -> str:
    """JAN DE VRIES was written so for the eye."""
    return name.title() if name.isupper() else name


TAKERS: Sequence[Callable[[Atom, Tree], bool]] = (
    _take_email,
    _take_phone,
    _take_pages,
    _take_city,
)


def _take_words(atom: Atom, tree: Tree, draft: Draft) -> bool:
    if _take_name(atom, tree):
        return True
    summary = draft.contents.setdefault("summary", {})
    is_line = 3 < len(atom.text) <= LONGEST_HEADLINE and not atom.label
    if is_line and "name" in tree and "headline" not in summary and atom.block.page == 1:
        summary["headline"] = Found(atom.text, MAYBE, atom.block)
        return True
    return False
