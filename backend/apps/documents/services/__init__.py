"""Writes of the app."""

from apps.documents.services.delete import delete_document
from apps.documents.services.expire import expire_documents, keep_document_until
from apps.documents.services.grant import DocumentNotReady, grant_document, withdraw_grants
from apps.documents.services.kinds import TypeNotAccepted
from apps.documents.services.linking import SECONDS as LINK_SECONDS
from apps.documents.services.linking import LinkOver, give_link, open_signed, sign_reading
from apps.documents.services.papers import (
    PaperIsCopy,
    PaperTypeNotAccepted,
    PaperWaits,
    upload_identity_paper,
)
from apps.documents.services.read import open_document
from apps.documents.services.refusals import explain_refusal
from apps.documents.services.rename import DocumentGiven, NameHoldsNumber, rename_document
from apps.documents.services.scan import scan_document, scan_waiting_documents
from apps.documents.services.storing import (
    FileLost,
    FileOutOfReach,
    bring_all_home,
    bring_home,
    doom_file,
    move_document,
    open_content,
    remove_doomed_files,
    store_content,
)
from apps.documents.services.upload import FileSizeRefused, TooManyDocuments, upload_document
from apps.documents.services.waiting import announce_waiting_documents

__all__ = [
    "LINK_SECONDS",
    "DocumentGiven",
    "DocumentNotReady",
    "FileLost",
    "FileOutOfReach",
    "FileSizeRefused",
    "LinkOver",
    "NameHoldsNumber",
    "PaperIsCopy",
    "PaperTypeNotAccepted",
    "PaperWaits",
    "TooManyDocuments",
    "TypeNotAccepted",
    "announce_waiting_documents",
    "bring_all_home",
    "bring_home",
    "delete_document",
    "doom_file",
    "expire_documents",
    "explain_refusal",
    "give_link",
    "grant_document",
    "keep_document_until",
    "move_document",
    "open_content",
    "open_document",
    "open_signed",
    "remove_doomed_files",
    "rename_document",
    "scan_document",
    "scan_waiting_documents",
    "sign_reading",
    "store_content",
    "upload_document",
    "upload_identity_paper",
    "withdraw_grants",
]
