"""Choices of the app. Everything here is what a job may ask for; never who somebody is (domain.md, 2.6, 3.1, 3.4)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RightToWork(models.TextChoices):
    """The answer to "Do you have the right to work in the Netherlands?"; nationality is never asked."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    WITH_PERMIT = "with_permit", _("With a work permit")
    UNSAID = "unsaid", _("Not said")


class Visibility(models.TextChoices):
    """Whether employers may find the profile; an application shows it to that one employer in any case."""

    HIDDEN = "hidden", _("Hidden")
    VISIBLE = "visible", _("Visible to verified employers")


class ViewKind(models.TextChoices):
    """How much of a profile an employer saw."""

    LISTED = "listed", _("In a list")
    OPENED = "opened", _("Opened")


class CefrLevel(models.TextChoices):
    """How well somebody speaks a language. There is no "native": where one was born is no qualification."""

    A1 = "A1", "A1"
    A2 = "A2", "A2"
    B1 = "B1", "B1"
    B2 = "B2", "B2"
    C1 = "C1", "C1"
    C2 = "C2", "C2"


class Weekday(models.TextChoices):
    """Days, in the order of the week."""

    MONDAY = "monday", _("Monday")
    TUESDAY = "tuesday", _("Tuesday")
    WEDNESDAY = "wednesday", _("Wednesday")
    THURSDAY = "thursday", _("Thursday")
    FRIDAY = "friday", _("Friday")
    SATURDAY = "saturday", _("Saturday")
    SUNDAY = "sunday", _("Sunday")


class DayPart(models.TextChoices):
    """Parts of a day, in the order of the day."""

    MORNING = "morning", _("Morning")
    AFTERNOON = "afternoon", _("Afternoon")
    EVENING = "evening", _("Evening")
    NIGHT = "night", _("Night")


class LicenceKind(models.TextChoices):
    """Licences and certificates that temporary jobs ask for."""

    FORKLIFT = "forklift", _("Forklift truck")
    REACH_TRUCK = "reach_truck", _("Reach truck")
    PALLET_TRUCK = "pallet_truck", _("Electric pallet truck (EPT)")
    AERIAL_PLATFORM = "aerial_platform", _("Aerial work platform")
    OVERHEAD_CRANE = "overhead_crane", _("Overhead crane")
    DRIVING_AM = "driving_am", _("Driving licence AM")
    DRIVING_B = "driving_b", _("Driving licence B")
    DRIVING_BE = "driving_be", _("Driving licence BE")
    DRIVING_C = "driving_c", _("Driving licence C")
    DRIVING_CE = "driving_ce", _("Driving licence CE")
    DRIVING_D = "driving_d", _("Driving licence D")
    DRIVING_T = "driving_t", _("Driving licence T (tractor)")
    CODE_95 = "code_95", _("Code 95")
    TACHOGRAPH_CARD = "tachograph_card", _("Driver card for the tachograph")
    ADR = "adr", _("ADR (dangerous goods)")
    VCA_BASIC = "vca_basic", _("VCA basic")
    VCA_SUPERVISOR = "vca_supervisor", _("VCA for supervisors (VOL)")
    HACCP = "haccp", _("HACCP (food safety)")
    SOCIAL_HYGIENE = "social_hygiene", _("Social hygiene (serving alcohol)")
    BHV = "bhv", _("BHV (first response at work)")
    FIRST_AID = "first_aid", _("First aid")
    WELDING = "welding", _("Welding certificate")
    ELECTRICAL_SAFETY = "electrical_safety", _("Working safely with electricity (NEN 3140)")
    SCAFFOLDING = "scaffolding", _("Scaffolding")
    CROP_PROTECTION = "crop_protection", _("Crop protection licence")
    SECURITY_GUARD = "security_guard", _("Security guard diploma")
    OTHER = "other", _("Another one, with its name")


# ISO 639-1, all of it: people come from everywhere.
ISO_639_1 = """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie
    ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv
    mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm
    rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts
    tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""
LANGUAGE_CODES = frozenset(ISO_639_1.split())
