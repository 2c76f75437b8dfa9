"""What somebody who owns the database cannot forge."""

from django.db import models

from apps.core.models import BaseModel
from apps.core.models.only_grows import only_grows
from apps.core.models.privacy import FOR_GOOD, Privacy


class Anchor(BaseModel):
    """The head of the chain at a moment, signed with a key that the database does not have; also logged and mailed."""

    is_append_only = True

    number = models.BigIntegerField(unique=True, help_text="of the last link")
    head = models.CharField(max_length=64)
    signature = models.CharField(max_length=128)

    privacy = Privacy(plain=("number", "head", "signature"), kept=FOR_GOOD, seen_by="auditors")

    class Meta:
        triggers = [only_grows(name="only_grows", forgets={})]

    def __str__(self) -> str:
        return f"{self.number}:{self.head}"
