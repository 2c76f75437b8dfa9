"""What stands on paper: the one source for PDF, DOCX, the shared page and the preview, and what a reader may count on.

How a sheet is read back (the words of a language: `get_wording`; the separators: below):

- First `heading`: the name, or the word for a resume (`document`) where no name is told. Then `headline`, then the
  ways to reach the person, each "label: value".
- A section is `heading`, or "own heading · kind" where the own heading does not tell the kind. Then paragraphs,
  bullets, facts ("label: value", in a list), groups (a heading below the section's, then facts), entries.
- An entry is a heading below the section's, then at most one line each, in this order: `period` ("mrt 2021 – heden",
  "vanaf 2021", "2023", for courses with " · niet afgerond", or that alone), `place` ("organization · city"; "–" stands
  for what is not told; jobs and courses with a text always have it), `link` (projects; "–" likewise). Then paragraphs
  and bullets.
- Headings and places never hold " · ": where somebody wrote it, " ∙ " is printed.
- What is not printed cannot be read: `as_printed` says what the same paper would give.
"""

from apps.resumes.services.sheet.laying_out import lay_out
from apps.resumes.services.sheet.parts import Entry, Fact, Group, Sheet, SheetSection
from apps.resumes.services.sheet.places import OWN_DOT, SEPARATOR
from apps.resumes.services.sheet.printed import as_printed
from apps.resumes.services.sheet.wording import Wording, get_wording

__all__ = [
    "OWN_DOT",
    "SEPARATOR",
    "Entry",
    "Fact",
    "Group",
    "Sheet",
    "SheetSection",
    "Wording",
    "as_printed",
    "get_wording",
    "lay_out",
]
