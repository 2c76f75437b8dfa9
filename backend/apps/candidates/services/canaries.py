"""Profiles of nobody, for the one who collects profiles to come across."""

import random
from secrets import token_hex

from django.contrib.auth.hashers import make_password
from django.db import transaction

from apps.candidates.enums import CefrLevel, LicenceKind, RightToWork, Visibility
from apps.candidates.models import Candidate, CandidateLanguage, CandidateLicence
from apps.locations.selectors import list_pc4
from apps.users.enums import UserType
from apps.users.models import User

DOMAIN = "canary.safejob.invalid"  # reserved by RFC 6761: no mail can ever reach it
LANGUAGES = ("pl", "ro", "bg", "es", "uk", "en", "hu", "pt")
LICENCES = (LicenceKind.FORKLIFT, LicenceKind.DRIVING_B, LicenceKind.VCA_BASIC, LicenceKind.HACCP)
SKILLS = ("order picking", "scanning", "packing", "cleaning", "harvesting", "loading", "sorting", "assembly")


@transaction.atomic
def make_canaries(*, count: int) -> list[Candidate]:
    """Make so many visible profiles that look like any other. Nobody can sign in to them and no mail reaches them."""
    homes = sorted(list_pc4())
    return [_make_canary(random.SystemRandom(), homes) for _ in range(count)]


def _make_canary(dice: random.SystemRandom, homes: list[str]) -> Candidate:
    user = User.objects.create(
        email=f"{token_hex(8)}@{DOMAIN}", user_type=UserType.CANDIDATE, password=make_password(None)
    )
    hours = dice.choice((16, 24, 32))
    candidate = Candidate.objects.create(
        user=user,
        created_by=user,
        updated_by=user,
        is_canary=True,
        visibility=Visibility.VISIBLE,
        home_postcode=dice.choice(homes),
        hours_min=hours,
        hours_max=hours + 8,
        skills=dice.sample(SKILLS, dice.randint(1, 3)),
        right_to_work=RightToWork.YES,
        availability={"monday": ["morning", "afternoon"], "tuesday": ["morning", "afternoon"]},
    )
    for language in dice.sample(LANGUAGES, dice.randint(1, 2)):
        level = dice.choice(CefrLevel.values[1:])
        CandidateLanguage.objects.create(candidate=candidate, language=language, level=level)
    if dice.random() < 0.5:
        CandidateLicence.objects.create(candidate=candidate, kind=dice.choice(LICENCES))
    return candidate
