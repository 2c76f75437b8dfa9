"""How a DOCX looks, and what it says of itself."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from apps.resumes.enums import FontFamily
from apps.resumes.models.content import StyleData
from apps.resumes.services.sheet import Sheet

BULLET, FACT, LINE = "List Bullet", "List", "No Spacing"
# Typefaces that readers have; ours are in the PDF only.
TYPEFACES: Mapping[FontFamily, str] = {
    FontFamily.SANS: "Calibri",
    FontFamily.SERIF: "Cambria",
    FontFamily.ROBOTO: "Arial",
}
REGIONS = {
    "nl": "nl-NL",
    "en": "en-GB",
    "pl": "pl-PL",
    "ro": "ro-RO",
    "bg": "bg-BG",
    "es": "es-ES",
    "uk": "uk-UA",
}
# How much larger than the text, and the space above, in points.
HEADINGS = {1: (2.2, 0), 2: (1.35, 16), 3: (1.1, 9)}
COLORED = 2  # headings of the first levels
INK, MUTED = RGBColor(0x1F, 0x23, 0x28), RGBColor(0x56, 0x5D, 0x66)
WHENEVER = datetime(2020, 1, 1, tzinfo=UTC)  # when somebody wrote it is nobody's business


def set_look(document: Document, style: StyleData, sheet: Sheet) -> None:
    """Set page, typeface, size, color, language and properties."""
    _set_page(document)
    _set_text(document, style)
    for level, (times, above) in HEADINGS.items():
        _set_heading(document, style, level, times, above)
    _set_language(document, REGIONS[sheet.language])
    _set_properties(document, sheet)


def _set_page(document: Document) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin = section.bottom_margin = Cm(2)


def _set_text(document: Document, style: StyleData) -> None:
    for name in ("Normal", BULLET, FACT, LINE):
        _set_typeface(document.styles[name], TYPEFACES[style.font_family], style.font_size)
        document.styles[name].paragraph_format.space_after = Pt(2)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    document.styles[LINE].font.color.rgb = MUTED
    facts = document.styles[FACT].paragraph_format
    facts.left_indent = facts.first_line_indent = Pt(0)


def _set_heading(document: Document, style: StyleData, level: int, times: float, above: float) -> None:
    heading: Any = document.styles[f"Heading {level}"]
    _set_typeface(heading, TYPEFACES[style.font_family], round(style.font_size * times * 2) / 2)
    heading.font.bold = True
    accent = RGBColor.from_string(style.primary_color.removeprefix("#").upper())
    heading.font.color.rgb = accent if level <= COLORED else INK
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(above), Pt(2)
    heading.paragraph_format.keep_with_next = True


def _set_typeface(style: Any, name: str, points: float) -> None:
    """Set it for all scripts; what the theme says would win otherwise."""
    style.font.size = Pt(points)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def _set_language(document: Document, region: str) -> None:
    """Tell spelling checkers and screen readers."""
    defaults = document.styles.element.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    language = defaults.find(qn("w:lang"))
    if language is None:
        language = OxmlElement("w:lang")
        defaults.append(language)
    language.attrib.clear()
    language.set(qn("w:val"), region)


def _set_properties(document: Document, sheet: Sheet) -> None:
    properties = document.core_properties
    properties.title, properties.author, properties.last_modified_by = sheet.heading, sheet.name, sheet.name
    properties.language, properties.comments = REGIONS[sheet.language], ""
    properties.created = properties.modified = WHENEVER
