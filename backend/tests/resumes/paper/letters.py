"""Which letters the shipped typefaces have. To write the list again:

python manage.py shell -c "from tests.resumes.paper.letters import write_letters; write_letters()"
"""

from fontTools.ttLib import TTFont

from apps.resumes.services.paper.typefaces import LETTERS, list_faces


def read_letters() -> str:
    """One range of codes a line, of all letters that every weight of some typeface has."""
    families: dict[str, set[int]] = {}
    for face in list_faces():
        codes = set(TTFont(face).getBestCmap())
        families[face.stem.partition("-")[0]] = families.get(face.stem.partition("-")[0], codes) & codes
    return "".join(
        f"{first:04X}-{last:04X}\n" for first, last in _join(sorted(set().union(*families.values())))
    )


def _join(codes: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for code in codes:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1] = (ranges[-1][0], code)
        else:
            ranges.append((code, code))
    return ranges


def write_letters() -> None:
    """Renew the list that the application reads."""
    LETTERS.write_text(read_letters(), encoding="ascii")
