"""Looking at a file before anybody opens it.

`inspect_content` is for the worker; everything else here runs in a process of its own (`services.isolation`), so it
imports no model, no setting and nothing of Django.
"""

from apps.documents.services.inspection.ask import inspect_content

__all__ = ["inspect_content"]
