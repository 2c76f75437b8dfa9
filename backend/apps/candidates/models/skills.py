"""What a candidate can show: languages and licences."""

import pghistory
from django.db import models
from django.db.models import Q

from apps.candidates.enums import CefrLevel, LicenceKind
from apps.candidates.models.candidate import Candidate
from apps.core.models import BaseModel
from apps.core.models.privacy import WITH_ACCOUNT, Privacy


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class CandidateLanguage(BaseModel):
    """A language that the candidate speaks, with the level of the CEFR."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(max_length=2, help_text="ISO 639-1")
    level = models.CharField(max_length=2, choices=CefrLevel)

    privacy = Privacy(
        owners=("candidate__user",),
        personal={"language": "to fit work", "level": "to fit work"},
        plain=("candidate",),
        kept=WITH_ACCOUNT,
        seen_by="you; an employer you applied to",
    )

    class Meta:
        ordering = ["language"]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "language"], name="candidates_language_once"),
            models.CheckConstraint(
                condition=Q(level__in=CefrLevel.values), name="candidates_language_level_is_cefr"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.level}"


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class CandidateLicence(BaseModel):
    """A licence or certificate; its number and its copy are never asked here."""

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="licences")
    kind = models.CharField(max_length=24, choices=LicenceKind)
    name = models.CharField(max_length=80, blank=True, help_text="only of the kind other")
    expires_on = models.DateField(
        null=True, blank=True, help_text="the last day it is valid; empty: does not end"
    )

    privacy = Privacy(
        owners=("candidate__user",),
        personal={
            "kind": "to fit work",
            "name": "to fit work; never its number",
            "expires_on": "an employer sees valid ones only",
        },
        plain=("candidate",),
        kept=WITH_ACCOUNT,
        seen_by="you; an employer you applied to",
    )

    class Meta:
        ordering = ["kind", "name"]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "kind", "name"], name="candidates_licence_once"),
            models.CheckConstraint(
                condition=Q(kind=LicenceKind.OTHER, name__gt="") | (~Q(kind=LicenceKind.OTHER) & Q(name="")),
                name="candidates_licence_has_name_if_other",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.kind
