"""Where the bytes of a file are: writing, reading, moving and removing them.

A row is saved after its bytes are there for good, and bytes go after their row: so no row that was ever answered is
without its file, and a crash at the worst moment leaves at most a file that nobody can reach (`reconcile`).
"""

from apps.documents.services.storing.doom import doom_file
from apps.documents.services.storing.home import FileBusy, bring_all_home, bring_home
from apps.documents.services.storing.link import make_link
from apps.documents.services.storing.move import Moved, move_document
from apps.documents.services.storing.read import FileLost, FileOutOfReach, open_content
from apps.documents.services.storing.remove import remove_doomed_files
from apps.documents.services.storing.write import store_content

__all__ = [
    "FileBusy",
    "FileLost",
    "FileOutOfReach",
    "Moved",
    "bring_all_home",
    "bring_home",
    "doom_file",
    "make_link",
    "move_document",
    "open_content",
    "remove_doomed_files",
    "store_content",
]
