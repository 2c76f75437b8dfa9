"""The secret of a mail's link that opens one statement of reasons to the person it was sent to.

Whoever can sign in needs none. Whose account a decision closed appeals by it, for six months as everybody (DSA 20).
"""

from uuid import UUID

from django.core.signing import BadSignature, Signer

from apps.core.services import acting_as_system
from apps.moderation.models import Statement

SIGNER = Signer(salt="moderation.statement", sep=".")


def make_statement_key(*, statement: Statement) -> str:
    """Sign it: the same every time, nothing to store, and nobody can make one up."""
    return SIGNER.sign(statement.pk.hex)


def find_mailed_statement(*, key: str) -> Statement | None:
    """Find the statement that the key was made for, with its recipient; None if we did not sign it, or it is gone."""
    try:
        statement_id = UUID(hex=SIGNER.unsign(key))
    except (BadSignature, ValueError):
        return None
    with acting_as_system(reason="moderation.open_mailed_statement"):
        return Statement.objects.select_related("recipient").filter(pk=statement_id).first()
