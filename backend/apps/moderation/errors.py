"""What moderation refuses, wherever it is asked."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class TargetUnknown(DomainError):
    """There is no such thing, or not for who reports it."""

    code, status, message = "target_unknown", 404, _("We do not know what you want to report.")


class GoodFaithNeeded(DomainError):
    """A report without the word that it is meant honestly (DSA 16)."""

    code, status = "good_faith_needed", 400
    message = _("Please confirm that what you write is true as far as you know.")


class CaseTaken(DomainError):
    """Somebody else looks at it."""

    code, message = "case_taken", _("A colleague is looking at this case.")


class CaseNotYours(DomainError):
    """Who decides has claimed the case first."""

    code, message = "case_not_yours", _("Claim this case first. A claim lasts 30 minutes.")


class CaseDecided(DomainError):
    """There is nothing left to decide."""

    code, message = "case_decided", _("This case has been decided already.")


class SeniorNeeded(DomainError):
    """Threats, minors and retained papers are for those who are trained for it."""

    code, status, message = "senior_needed", 403, _("Only senior moderators can do this.")


class ActionNotPossible(DomainError):
    """The action does not fit what the case is about."""

    code, message = "action_not_possible", _("“%(action)s” does not work here.")


class TargetChanged(DomainError):
    """What the member of staff looked at is not what stands there now."""

    code = "target_changed"
    message = _("Somebody changed this after you opened it. Please look again.")


class OwnMatter(DomainError):
    """Nobody decides about themselves, or about a company they belong to."""

    code, message = "own_matter", _("You cannot decide about yourself or your own organization.")


class SameDecider(DomainError):
    """An appeal is decided by somebody else (DSA 20)."""

    code, message = "same_decider", _(
        "You made the first decision. Another person has to look at the appeal."
    )


class NothingToAppeal(DomainError):
    """The decision took nothing away from who appeals."""

    code, message = "nothing_to_appeal", _("There is nothing to appeal against here.")


class AppealTooLate(DomainError):
    """Six months are over."""

    code, message = "appeal_too_late", _("You could appeal for six months. That time is over.")


class AlreadyAppealed(DomainError):
    """One appeal against one decision."""

    code, message = "already_appealed", _("There was an appeal against this decision already.")
