"""Tell the processes that hold somebody's sockets that there is something new on the list."""

from functools import partial
from uuid import UUID

from django.db import transaction

from apps.core.services import send_hint

CHANNEL = "safejob:user"


def hint_at_notices(*, user_id: UUID) -> None:
    """Say so once the notice is stored for good; never raises, waits at most 0.3 s.

    The hint says nothing but whose list it is: who misses it finds the notice on the list.
    """
    transaction.on_commit(partial(send_hint, CHANNEL, {"u": str(user_id)}), robust=True)
