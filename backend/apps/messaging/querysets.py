"""Chains over conversations and messages that read as English."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch

SHOWN = (
    "application__status",
    "application__job__title",
    "application__job__employer__trade_name",
    "application__job__employer__legal_name",
    "applicant__name",
)


class ConversationQuerySet(models.QuerySet[Any]):
    """Conversations."""

    def of_side(self, *, user: models.Model, tenant: models.Model | None) -> Self:
        """Those of the organization if there is one, otherwise those of the candidate."""
        return self.filter(tenant=tenant) if tenant else self.filter(applicant=user)

    def with_parties(self) -> Self:
        """With what is shown of application, job, employer and candidate, in one query."""
        own = [field.name for field in self.model._meta.concrete_fields]
        return self.select_related("application__job__employer", "applicant").only(*own, *SHOWN)

    def with_application(self) -> Self:
        """With the application, without the candidate's words."""
        return self.select_related("application").defer("application__letter", "application__answers")

    def with_state(self) -> Self:
        """With blocks, agreements and read marks, in three more queries."""
        return self.prefetch_related("blocks", "agreements", "marks")

    def with_newest(self) -> Self:
        """With the newest message of each as the list `newest`, in one more query."""
        messages = self.model._meta.get_field("messages").related_model
        newest = messages.objects.filter(position=F("conversation__last_position")).with_documents()
        return self.prefetch_related(Prefetch("messages", newest, to_attr="newest"))


class MessageQuerySet(models.QuerySet[Any]):
    """Messages."""

    def after(self, position: int) -> Self:
        """Those that came later, the first of them first."""
        return self.filter(position__gt=position).order_by("position")

    def changed_after(self, change: int) -> Self:
        """Those that were sent or changed since, in the order in which that happened."""
        return self.filter(change__gt=change).order_by("change")

    def with_documents(self) -> Self:
        """With the files that went along and that the reader may see, in one more query."""
        attachments = self.model._meta.get_field("attachments").related_model
        readable = attachments.objects.select_related("document").order_by("id")
        return self.prefetch_related(Prefetch("attachments", readable))
