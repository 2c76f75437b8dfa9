"""Rules for files that go by themselves."""

from datetime import timedelta

from apps.documents.models import Document
from apps.privacy.selectors.retention.rule import Rule, past

AT_ONCE = timedelta(0)

FILES = (
    Rule(
        name="expired_files",
        what=(
            "files whose own day has come: a copy of an identity paper 28 days after it was given, or after the "
            "hire; other files stay with the account"
        ),
        lasts=AT_ONCE,
        why="the employer keeps such a copy in its own pay administration, not here (GDPR 5.1.e)",
        find_due=past(Document, "expires_at", AT_ONCE),
        swept_by="documents.expire",
    ),
)
