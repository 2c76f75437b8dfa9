"""From a file to a resume: begin, read in a worker, confirm."""

from apps.resumes.services.imports.begin import begin_import
from apps.resumes.services.imports.confirm import ImportConfirmed, ImportNotReady, confirm_import
from apps.resumes.services.imports.delete import delete_import
from apps.resumes.services.imports.kinds import FileNotUnderstood
from apps.resumes.services.imports.read import read_document, read_import

__all__ = [
    "FileNotUnderstood",
    "ImportConfirmed",
    "ImportNotReady",
    "begin_import",
    "confirm_import",
    "delete_import",
    "read_document",
    "read_import",
]
