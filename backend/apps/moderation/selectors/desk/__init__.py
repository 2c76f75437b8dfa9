"""What moderators look at."""

from apps.moderation.selectors.desk.findings import Look, Said, find_look, find_look_of
from apps.moderation.selectors.desk.marks import Mark, Piece, mark_text
from apps.moderation.selectors.desk.names import name_targets
from apps.moderation.selectors.desk.queue import Wanted, find_own_case, list_queue
from apps.moderation.selectors.desk.reporters import Reported, add_records
from apps.moderation.selectors.desk.tiles import Tile, Tiles, count_tiles
from apps.moderation.selectors.desk.trail import Step, find_appeal, list_earlier_decisions, list_steps
from apps.moderation.selectors.desk.versions import (
    Change,
    Version,
    find_known_version,
    list_changes,
    list_versions,
)
from apps.moderation.selectors.desk.words import Wording, compare_wordings

__all__ = [
    "Change",
    "Look",
    "Mark",
    "Piece",
    "Reported",
    "Said",
    "Step",
    "Tile",
    "Tiles",
    "Version",
    "Wanted",
    "Wording",
    "add_records",
    "compare_wordings",
    "count_tiles",
    "find_appeal",
    "find_known_version",
    "find_look",
    "find_look_of",
    "find_own_case",
    "list_changes",
    "list_earlier_decisions",
    "list_queue",
    "list_steps",
    "list_versions",
    "mark_text",
    "name_targets",
]
