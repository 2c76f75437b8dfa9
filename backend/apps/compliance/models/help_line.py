"""Who helps, with what, in which languages."""

from typing import Any

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.compliance.enums import HelpProblem
from apps.compliance.models.sourced import SourcedModel
from apps.core.models.privacy import Privacy


def no_words() -> dict[str, Any]:
    """No sentence in any language yet."""
    return {}


@pghistory.track(pghistory.InsertEvent(), pghistory.UpdateEvent(), pghistory.DeleteEvent())
class HelpLine(SourcedModel):
    """An organization that helps workers. Numbers are as people dial them; `+…` works from every country."""

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(_("name"), max_length=120)
    about = models.JSONField(
        _("what it does"), default=no_words, help_text=_("one plain sentence for each language: en, nl, pl …")
    )
    problems = ArrayField(models.CharField(max_length=24, choices=HelpProblem))
    languages = ArrayField(
        models.CharField(max_length=2, choices=settings.LANGUAGES),
        default=list,
        blank=True,
        help_text=_("in which they can be spoken to; empty: not known"),
    )
    phone = models.CharField(_("telephone"), max_length=24, blank=True)
    phone_abroad = models.CharField(_("telephone from abroad"), max_length=24, blank=True)
    url = models.URLField(_("site"), max_length=300, blank=True)
    is_free = models.BooleanField(_("costs nothing"), default=False)
    is_anonymous = models.BooleanField(_("takes calls without a name"), default=False)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=100)

    privacy = Privacy(
        plain=(
            "slug", "name", "about", "problems", "languages", "phone", "phone_abroad", "url", "is_free",
            "is_anonymous", "position",
        ),
        seen_by="everybody",
    )  # fmt: skip

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(problems__contained_by=HelpProblem.values), name="compliance_problems_are_known"
            ),
            models.CheckConstraint(
                condition=~Q(phone="", url=""),
                name="compliance_help_can_be_reached",
                violation_error_message=_("Give a telephone number or a site."),
            ),
            models.CheckConstraint(
                condition=Q(due_on__gte=F("checked_on")),
                name="compliance_line_due_after_it_was_checked",
                violation_error_message=_("The next check comes after the last one."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
