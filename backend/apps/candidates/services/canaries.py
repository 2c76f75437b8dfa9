"""Profiles of nobody, for the one who collects profiles to come across."""

import random
from datetime import datetime, timedelta
from secrets import token_hex

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from uuid_utils.compat import uuid7

from apps.candidates.enums import CefrLevel, DayPart, LicenceKind, RightToWork, Visibility, Weekday
from apps.candidates.models import Candidate, CandidateLanguage, CandidateLicence
from apps.locations.selectors import list_pc4
from apps.users.enums import UserType
from apps.users.models import User

DOMAIN = "canary.safejob.invalid"  # reserved by RFC 6761: no mail can ever reach it
LANGUAGES = ("pl", "ro", "bg", "es", "uk", "en", "hu", "pt")
LICENCES = (LicenceKind.FORKLIFT, LicenceKind.DRIVING_B, LicenceKind.VCA_BASIC, LicenceKind.HACCP)
SKILLS = ("order picking", "scanning", "packing", "cleaning", "harvesting", "loading", "sorting", "assembly")
RIGHTS = (RightToWork.YES, RightToWork.YES, RightToWork.UNSAID)
HOURS = (None, 16, 20, 24, 32, 36)
SOON = 45  # days


@transaction.atomic
def make_canaries(*, count: int) -> list[Candidate]:
    """Make so many visible profiles that look like any other. Nobody can sign in to them and no mail reaches them.

    Their ids say that they were made at any moment since the first visible profile: those of one batch would stand
    together in every list, and say when they were made.
    """
    homes, dice = sorted(list_pc4()), random.SystemRandom()
    now = timezone.now()
    first = Candidate.objects.filter(visibility=Visibility.VISIBLE).order_by("id").first()
    since = first.created_at if first else now
    return [_make_canary(dice, homes, since + (now - since) * dice.random()) for _ in range(count)]


def _make_canary(dice: random.SystemRandom, homes: list[str], at: datetime) -> Candidate:
    user = User.objects.create(
        email=f"{token_hex(8)}@{DOMAIN}", user_type=UserType.CANDIDATE, password=make_password(None)
    )
    hours, skills = dice.choice(HOURS), dice.sample(SKILLS, dice.randint(0, 4))
    candidate = Candidate.objects.create(
        id=uuid7(int(at.timestamp()), at.microsecond * 1000),
        user=user,
        created_by=user,
        updated_by=user,
        is_canary=True,
        visibility=Visibility.VISIBLE,
        home_postcode=dice.choice(homes),
        hours_min=hours,
        hours_max=dice.choice((hours, hours + 4, hours + 8, 40)) if hours else None,
        available_from=dice.choice((None, timezone.localdate() + timedelta(days=dice.randint(1, SOON)))),
        skills=skills,
        headline=dice.choice(("", ", ".join(skills).capitalize())),
        right_to_work=dice.choice(RIGHTS),
        availability=_draw_week(dice),
    )
    for language in dice.sample(LANGUAGES, dice.randint(1, 2)):
        level = dice.choice(CefrLevel.values[1:])
        CandidateLanguage.objects.create(candidate=candidate, language=language, level=level)
    if dice.random() < 0.5:
        CandidateLicence.objects.create(candidate=candidate, kind=dice.choice(LICENCES))
    return candidate


def _draw_week(dice: random.SystemRandom) -> dict[str, list[str]]:
    """Say nothing, or the same parts of some days, in the order of the week."""
    days = set(dice.sample(Weekday.values, dice.choice((0, 3, 5, 5, 6))))
    parts = set(dice.sample(DayPart.values, dice.randint(1, len(DayPart.values))))
    return {day: [part for part in DayPart.values if part in parts] for day in Weekday.values if day in days}
