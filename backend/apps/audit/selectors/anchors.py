"""What was signed."""

from collections.abc import Iterator

from django.core.signing import BadSignature, Signer

from apps.audit.models import Anchor

SALT = "audit.anchor"


def sign_end(*, number: int, head: str) -> str:
    """Sign it with SECRET_KEY; old signatures stay good as long as their key is in SECRET_KEY_FALLBACKS."""
    return Signer(salt=SALT).signature(f"{number}:{head}")


def is_signed(anchor: Anchor) -> bool:
    """Whether we signed it."""
    try:
        Signer(salt=SALT).unsign(f"{anchor.number}:{anchor.head}:{anchor.signature}")
    except BadSignature:
        return False
    return True


def list_forged_anchors() -> Iterator[Anchor]:
    """List the anchors that nobody signed who has the key."""
    return (anchor for anchor in Anchor.objects.order_by("number").iterator() if not is_signed(anchor))
