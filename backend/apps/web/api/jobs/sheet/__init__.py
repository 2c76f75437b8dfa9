"""The page of a job in words: each part is made from the facts that the API gives."""

from apps.web.api.jobs.sheet.sheet import Sheet, make_sheet

__all__ = ["Sheet", "make_sheet"]
