"""The typefaces that are shipped: which files, and which letters they have."""

import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path

from apps.resumes.enums import FontFamily

# As the files name themselves. A letter that the first has not is looked for in the next.
FAMILIES = {
    FontFamily.SANS: "Source Sans Pro",
    FontFamily.SERIF: "Source Serif Pro",
    FontFamily.ROBOTO: "Roboto",
}
PACKAGES = ("font_source_sans_pro", "font_source_serif_pro", "font_roboto")
WEIGHTS = ("Light", "Regular", "Semibold", "Medium", "Bold", "Black")
LETTERS = Path(__file__).parent / "letters.txt"


def order_families(first: FontFamily) -> list[str]:
    """The chosen typeface, then the others."""
    return [FAMILIES[first], *(name for family, name in FAMILIES.items() if family != first)]


@cache
def gather_typefaces() -> tempfile.TemporaryDirectory[str]:
    """A folder with one file of each face, as long as the process lives.

    The packages hold each face as OTF and as TTF, and italics without Cyrillic: which of them is taken must not hang on
    the order in which a folder happens to be read.
    """
    folder = tempfile.TemporaryDirectory(prefix="typefaces-")
    for face in list_faces():
        (Path(folder.name) / face.name).symlink_to(face)
    return folder


def list_faces() -> list[Path]:
    """Each upright face in the weights that the templates use, one file each."""
    folders = [Path(str(files(package))) / "files" for package in PACKAGES]
    found = (file for folder in folders for file in sorted(folder.iterdir(), reverse=True))
    return list({file.stem: file for file in found if file.stem.partition("-")[2] in WEIGHTS}.values())


@cache
def list_letters() -> frozenset[str]:
    """Every letter and sign that one of the typefaces has, from a list that the tests compare with the files."""
    ranges = (line.split("-") for line in LETTERS.read_text(encoding="ascii").split())
    return frozenset(chr(code) for first, last in ranges for code in range(int(first, 16), int(last, 16) + 1))
