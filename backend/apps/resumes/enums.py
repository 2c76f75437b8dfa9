"""Choices of the app."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SectionType(models.TextChoices):
    """What a part of a resume is about; each has its own content. All but `custom` stand in a resume once."""

    CONTACT = "contact", _("Contact")
    SUMMARY = "summary", _("Summary")
    EXPERIENCE = "experience", _("Work experience")
    EDUCATION = "education", _("Education")
    SKILLS = "skills", _("Skills")
    PROJECTS = "projects", _("Projects")
    CUSTOM = "custom", _("Own section")


class Template(models.TextChoices):
    """How a resume looks on paper."""

    CLEAR = "clear", _("Clear")
    CLASSIC = "classic", _("Classic")
    COMPACT = "compact", _("Compact")
    SIDEBAR = "sidebar", _("Sidebar")
    TIMELINE = "timeline", _("Timeline")
    BOLD = "bold", _("Bold")


class FontFamily(models.TextChoices):
    """The typefaces that are shipped; each has Latin, Polish, Romanian and Cyrillic letters."""

    SANS = "source-sans", "Source Sans"
    SERIF = "source-serif", "Source Serif"
    ROBOTO = "roboto", "Roboto"


class ResumeLanguage(models.TextChoices):
    """The languages whose headings and dates we know; the words in between are the person's own."""

    NL = "nl", "Nederlands"
    EN = "en", "English"
    PL = "pl", "Polski"
    RO = "ro", "Română"
    BG = "bg", "Български"
    ES = "es", "Español"
    UK = "uk", "Українська"


class VersionReason(models.TextChoices):
    """Why a version was kept."""

    SAVED = "saved", _("Change saved")
    BY_HAND = "by_hand", _("Kept by you")
    BEFORE_RESTORE = "before_restore", _("Before an older version came back")
    IMPORTED = "imported", _("Read from a file")
    SHARED = "shared", _("Shared by a link")
    APPLIED = "applied", _("Sent with an application")


class ImportFormat(models.TextChoices):
    """What kind of file a resume is read from."""

    PDF = "pdf", "PDF"
    DOCX = "docx", "DOCX"
    PICTURE = "picture", _("Picture")
    JSON_RESUME = "json-resume", "JSON Resume"
    EUROPASS = "europass", "Europass"


class ImportState(models.TextChoices):
    """How far the reading of a file came."""

    WAITING = "waiting", _("Waits until the file was checked")
    READY = "ready", _("Ready for you to look through")
    FAILED = "failed", _("Could not be read")
    CONFIRMED = "confirmed", _("Became a resume")


class ImportFailure(models.TextChoices):
    """Why a file could not be read."""

    REFUSED = "refused", _("The file was refused when we checked it.")
    GONE = "gone", _("The file was deleted before we could read it.")
    UNREADABLE = "unreadable", _("We could not read this file. It may be damaged.")
    TOO_LONG = "too_long", _("Reading this file took too long. Try to save it again, or use another format.")


class NotTaken(models.TextChoices):
    """What stood in a file and was left out: employers may not ask it before they hire (domain.md, 3.1)."""

    BIRTH = "birth", _("birth date or age")
    NATIONALITY = "nationality", _("nationality")
    CITIZEN_NUMBER = "citizen_number", _("citizen service number (BSN)")
    MARITAL = "marital", _("family")
    GENDER = "gender", _("sex")
    RELIGION = "religion", _("religion")
    PHOTO = "photo", _("photo")
