"""Who did what: rows that nobody changes, in a form that proves it (ADR 0021)."""

import pgtrigger
from django.conf import settings
from django.db import models

from apps.core.models.base import BaseModel
from apps.core.models.privacy import AUDIT, Privacy, Stub

# The seal is part of what is proven, the actor is not: so the actor can be forgotten and the proof stays.
SEAL_ACTOR = """
    IF NEW.actor_id IS NULL THEN NEW.actor_salt := ''; NEW.actor_seal := ''; RETURN NEW; END IF;
    NEW.actor_salt := gen_random_uuid()::text;
    NEW.actor_seal := encode(sha256(convert_to(NEW.actor_salt || NEW.actor_id::text, 'UTF8')), 'hex');
    RETURN NEW;
"""
# What the key of the actor does when the account is erased; without the salt nobody can try who it was.
FORGET_OR_REFUSE = """
    IF TG_OP = 'UPDATE' AND NEW.actor_id IS NULL AND OLD.actor_id IS NOT NULL AND
        to_jsonb(NEW) - ARRAY['actor_id', 'actor_salt'] = to_jsonb(OLD) - ARRAY['actor_id', 'actor_salt']
    THEN NEW.actor_salt := ''; RETURN NEW; END IF;
    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
"""


class AuditEntry(BaseModel):
    """One deliberate act of a person or of the system: who did what to which row, in which request.

    The application's role may add rows and read them. PostgreSQL itself empties the actor when the account goes.
    """

    is_append_only = True

    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.DB_SET_NULL, null=True, blank=True, related_name="+"
    )
    actor_salt = models.CharField(max_length=36, blank=True, default="", editable=False)
    actor_seal = models.CharField(
        max_length=64, blank=True, default="", editable=False, help_text="SHA-256 of salt and actor"
    )
    action = models.CharField(max_length=64, help_text="app.verb_noun, for example employers.verify_employer")
    object_type = models.CharField(max_length=64)
    object_id = models.UUIDField()
    detail = models.JSONField(default=dict, help_text="facts about the act; never personal data")
    request_id = models.CharField(max_length=64, blank=True)

    privacy = Privacy(
        owners=("actor", "object_id"),
        secret={"actor_salt": "so that the seal shows nobody who it was once the actor is forgotten"},
        actors={"actor": "to find out who did what"},
        plain=("actor_seal", "action", "object_type", "object_id", "detail", "request_id"),
        kept=AUDIT,
        seen_by="staff",
        stub=Stub(why="ids only: the proof that something was done, erasing too", blanked={}),
    )

    class Meta:
        verbose_name_plural = "audit entries"
        indexes = [models.Index(fields=["object_type", "object_id"], name="core_audit_by_object")]
        triggers = [
            pgtrigger.Trigger(
                name="seal_actor", when=pgtrigger.Before, operation=pgtrigger.Insert, func=SEAL_ACTOR
            ),
            pgtrigger.Trigger(
                name="only_grows",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=FORGET_OR_REFUSE,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.object_id}"

    @property
    def is_forgotten(self) -> bool:
        """Whether a person did it who was erased since; without an actor and this the system did it."""
        return self.actor_id is None and self.actor_seal != ""
