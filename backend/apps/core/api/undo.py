"""A refusal leaves nothing half done."""

from collections.abc import Callable

from django.db import transaction
from rest_framework.response import Response

from apps.core.services import remembered_tries


def answer_or_undo(work: Callable[[], Response]) -> Response:
    """Do the work in a transaction; what it wrote is undone if the answer is a refusal, but the tries stay counted."""
    with remembered_tries() as count_again:
        with transaction.atomic():
            response = work()
            if response.status_code >= 400:
                transaction.set_rollback(True)
        if response.status_code >= 400:
            count_again()
    return response


def answer_or_undo_all(work: Callable[[], Response]) -> Response:
    """The same, in the transaction of the request itself, all of which is undone; two round trips less.

    Only for work that counts no tries, behind a permission that writes nothing.
    """
    response = work()
    if response.status_code >= 400:
        transaction.set_rollback(True)
    return response
