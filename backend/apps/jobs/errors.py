"""What the rules of this app say when they say no, where several services share the rule."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class StepNotAllowed(DomainError):
    """The posting's status does not allow this step."""

    code = "step_not_allowed"
    message = _("This does not work: the status of the job is “%(status)s”.")


class JobEnded(DomainError):
    """The posting is filled, closed or expired."""

    code = "job_ended"
    message = _("This job has ended. Make a copy of it and publish that one.")


class NoPlaceLeft(DomainError):
    """As many people have accepted the job as are wanted."""

    code = "no_place_left"
    message = _("All places of this job are taken.")


class JobHasEnded(DomainError):
    """The job was closed, or its time is over: nobody accepts it any more."""

    code = "job_ended"
    message = _("This job has ended.")


class FewerPlacesThanTaken(DomainError):
    """More people have accepted the job than would be wanted."""

    code = "fewer_places_than_taken"
    message = _("%(taken)s people have accepted this job already: it needs at least as many places.")


class EmployerProfileNeeded(DomainError):
    """The organization has not said yet which company it is."""

    code = "employer_profile_needed"
    message = _("First fill in the details of your company.")


class EmployerNotVerified(DomainError):
    """Only an employer whose checks all passed may publish."""

    code = "employer_not_verified"
    message = _("Your company is not checked yet. You can publish as soon as the checks have passed.")


class JobIncomplete(DomainError):
    """Facts that everybody may expect of a published job are missing or not right; `errors` names each."""

    code = "job_incomplete"
    message = _("Some facts are still missing. See the errors.")


class FactsDisagree(DomainError):
    """Two facts of a job cannot both be true; `errors` names the fields."""

    code, status = "facts_disagree", 400
    message = _("Some facts do not fit together. See the errors.")


class JobChanged(DomainError):
    """The posting changed, or the rules say something new, since it was looked at."""

    code = "job_changed"
    message = _("The job changed since you looked at it. Please look again.")


class JobGone(DomainError):
    """The posting was live once and has ended."""

    code, status = "job_gone", 410
    message = _("This job is no longer open.")


class JobNotFound(DomainError):
    """There is no such posting, or not for this person."""

    code, status = "not_found", 404
    message = _("We do not know this job.")


class SearchRefused(DomainError):
    """A search cannot be kept: a parameter is not known, or its value is wrong."""

    code, status = "search_refused", 400
    message = _("This search cannot be saved: look at “%(name)s”.")


class AlreadySaved(DomainError):
    """The person keeps this search already."""

    code = "search_already_saved"
    message = _("You saved this search already.")


class TooManySaved(DomainError):
    """The person keeps as much as one may."""

    code = "too_many_saved"
    message = _("You can save at most %(most)s. Remove one that you need no more.")


class SavedSearchNotFound(DomainError):
    """There is no such saved search, or it is somebody else's."""

    code, status = "not_found", 404
    message = _("We do not know this search.")
