"""After the restore of a backup."""

from apps.privacy.clients.erase_list import list_erasures
from apps.privacy.services.erasure.person import erase_again


def replay_erasures() -> int:
    """Erase everybody again who was erased after the backup was made; returns how many came back.

    Run it before the restored database serves anybody. It may be stopped and begun again.
    """
    return sum(erase_again(user_id=erasure.user_id) for erasure in list_erasures())
