"""Links that show a resume to whoever has them."""

from apps.resumes.services.sharing.opening import OPEN_FOR, LinkDead, open_shared, sign_pass
from apps.resumes.services.sharing.revoke import revoke_share
from apps.resumes.services.sharing.share import LONGEST, USUAL, ShareTooLong, share_resume
from apps.resumes.services.sharing.shown import Shared
from apps.resumes.services.sharing.slugs import read_slug

__all__ = [
    "LONGEST",
    "OPEN_FOR",
    "USUAL",
    "LinkDead",
    "ShareTooLong",
    "Shared",
    "open_shared",
    "read_slug",
    "revoke_share",
    "share_resume",
    "sign_pass",
]
