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

    SAVED = "saved", _("Saved")
    BY_HAND = "by_hand", _("Kept by you")
    BEFORE_RESTORE = "before_restore", _("Before an older version came back")
    IMPORTED = "imported", _("Read from a file")
    SHARED = "shared", _("Shared by a link")
    APPLIED = "applied", _("Sent with an application")
