"""Files of people, who may read them, and files that have to go."""

from apps.documents.models.document import Document
from apps.documents.models.doomed import DoomedFile
from apps.documents.models.grant import DocumentGrant

__all__ = ["Document", "DocumentGrant", "DoomedFile"]
