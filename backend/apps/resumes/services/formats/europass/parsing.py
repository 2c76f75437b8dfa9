"""XML of strangers, without what XML can do to its reader: no DTD, no entities, no network, nothing deep or huge."""

from collections.abc import Iterator

from lxml import etree

from apps.resumes.services.formats.unread import FileUnreadable

MOST_BYTES, DEEPEST, MOST_ELEMENTS = 3_000_000, 40, 20_000
Element = etree._Element


def parse(raw: bytes) -> Element:
    """Return the root of the file. Raises FileUnreadable."""
    if len(raw) > MOST_BYTES:
        raise FileUnreadable("too_large")
    if b"<!DOCTYPE" in raw or b"<!ENTITY" in raw or b"\x00" in raw:
        raise FileUnreadable("dtd")
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as broken:
        raise FileUnreadable("not_xml") from broken
    _check(root)
    return root


def _check(root: Element) -> None:
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]  # the stubs do not know it
        raise FileUnreadable("dtd")
    for number, _element in enumerate(root.iter()):
        if number > MOST_ELEMENTS:
            raise FileUnreadable("too_many_elements")
    if _measure(root) > DEEPEST:
        raise FileUnreadable("too_deep")


def _measure(root: Element) -> int:
    deepest = depth = 0
    for event, _element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def find_all(element: Element | None, *names: str) -> list[Element]:
    """Every element at the end of the path of local names; namespaces differ between versions and producers."""
    found = [element] if element is not None else []
    for name in names:
        found = [child for each in found for child in _children(each) if etree.QName(child).localname == name]
    return found


def find(element: Element | None, *names: str) -> Element | None:
    """The first of them, or None."""
    return next(iter(find_all(element, *names)), None)


def read(element: Element | None, *names: str) -> str:
    """The words of the first of them; "" where there is none."""
    found = find(element, *names)
    return "".join(found.itertext()).strip() if found is not None else ""  # type: ignore[arg-type]  # text only: no comments are left


def _children(element: Element) -> Iterator[Element]:
    return (child for child in element if isinstance(child.tag, str))


def name_of(element: Element) -> str:
    """Its name without namespace."""
    return etree.QName(element).localname


def say(element: Element) -> str:
    """All words in it, for the list of what was not taken."""
    return " ".join(" ".join(element.itertext()).split())  # type: ignore[arg-type]  # text only: no comments are left
