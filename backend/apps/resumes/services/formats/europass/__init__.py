"""Europass: the XML of europass.eu (`Candidate`, since 2020) out and in, that of Cedefop (`SkillsPassport` 3) in.

Both also as the file inside of a Europass PDF. What Europass has no place for stands in elements of our own namespace,
so that our own file comes back equal.
"""

from apps.resumes.services.formats.europass.reading import from_europass
from apps.resumes.services.formats.europass.writing import to_europass

__all__ = ["from_europass", "to_europass"]
