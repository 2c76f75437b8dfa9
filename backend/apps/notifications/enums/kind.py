"""What notices are about."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What a notice may be about; each has a text of this name in every `texts/<language>.toml`."""

    VERIFY_EMAIL = "verify_email", _("Confirm your address")
    MAGIC_LINK = "magic_link", _("Sign in")
    ACCOUNT_EXISTS = "account_exists", _("You already have an account")
    SESSION_REVOKED = "session_revoked", _("Somebody may have used your session")
    PASSWORD_RESET = "password_reset", _("Choose a new password")
    PASSWORD_CHANGED = "password_changed", _("Your password was changed")
    SESSIONS_ENDED = "sessions_ended", _("You were signed out on other devices")
    FACTOR_ADDED = "factor_added", _("A passkey or an authenticator app was added")
    FACTOR_REMOVED = "factor_removed", _("A passkey or the authenticator app was removed")
    RECOVERY_CODES_RENEWED = "recovery_codes_renewed", _("New recovery codes were made")
    RECOVERY_CODE_USED = "recovery_code_used", _("A recovery code was used")
    PASSKEY_COPIED = "passkey_copied", _("A passkey seems to be a copy and was refused")
    IDENTITY_LINKED = "identity_linked", _("You can sign in with another service")
    PHONE_LOST = "phone_lost", _("Somebody else proved your phone number")
    INVITATION = "invitation", _("An organization invites somebody")
    ROLE_CHANGED = "role_changed", _("You have another role in an organization")
    MEMBERSHIP_ENDED = "membership_ended", _("You act for an organization no more")
    API_TOKEN_CREATED = "api_token_created", _("An API token was made in your name")
    ERASURE_PLANNED = "erasure_planned", _("Your account will be erased")
    ERASURE_REFUSED = "erasure_refused", _("Your account could not be erased")
    NEW_APPLICATION = "new_application", _("To the employer: somebody applied")
    CANDIDATE_APPROACHED = "candidate_approached", _("To the candidate: an employer asks you to apply")
    APPLICATION_RECEIVED = "application_received", _("To the candidate: your application arrived")
    APPLICATION_VIEWED = "application_viewed", _("To the candidate: read")
    APPLICATION_SHORTLISTED = "application_shortlisted", _("To the candidate: on the short list")
    APPLICATION_INVITED = "application_invited", _("To the candidate: invited")
    APPLICATION_OFFERED = "application_offered", _("To the candidate: offered")
    APPLICATION_REJECTED = "application_rejected", _("To the candidate: rejected")
    APPLICATION_JOB_CLOSED = "application_job_closed", _("To the candidate: the job is gone")
    APPLICATION_ACCEPTED = "application_accepted", _("To the employer: offer accepted")
    APPLICATION_WITHDRAWN = "application_withdrawn", _("To the employer: withdrawn")
    JOB_ALERT = "job_alert", _("New jobs in a saved search")
    FEED_PAUSED = "feed_paused", _("A feed failed too often and was paused")
    WEBHOOK_OFF = "webhook_off", _("A webhook took nothing and was turned off")
    APPLICATION_EXPIRED = "application_expired", _("To the candidate: the application ended by itself")
    APPLICATION_HIRED = "application_hired", _("To the candidate: hired")
    JOB_FILLED = "job_filled", _("To the employer: all places are taken")
    JOB_ENDED = "job_ended", _("To the employer: the job ended, and applications with it")
    ANSWER_DUE = "answer_due", _("To the employer: somebody waits for an answer")
    INTERVIEW_PROPOSED = "interview_proposed", _("To the candidate: times for an interview")
    INTERVIEW_CHOSEN = "interview_chosen", _("To the employer: a time was chosen")
    INTERVIEW_DECLINED = "interview_declined", _("To the employer: none of the times fits")
    INTERVIEW_CANCELLED = "interview_cancelled", _("The interview does not take place")
    NEW_MESSAGE = "new_message", _("New messages in a conversation")
    CONTACT_AGREED = "contact_agreed", _("Both sides may see contact details")
    MAIL_STOPPED = "mail_stopped", _("Mails to your address come back")
    TELEGRAM_UNLINKED = "telegram_unlinked", _("Telegram takes no messages for you any more")
    CHANNEL_TEST = "channel_test", _("A test that was asked for")
    DIGEST = "digest", _("Daily summary")
    REPORT_RECEIVED = "report_received", _("Your report arrived")
    REPORT_DECIDED = "report_decided", _("What came of your report")
    DECISION_ABOUT_YOU = "decision_about_you", _("We decided something about you, with the reasons")
    APPEAL_DECIDED = "appeal_decided", _("What came of your appeal")
    JOB_HELD = "job_held", _("To the employer: we look at the job first")
    JOB_REFUSED = "job_refused", _("To the employer: the job was not published")
    JOB_NO_LONGER_LAWFUL = "job_no_longer_lawful", _("To the employer: the law changed, the job was paused")
    JOB_SOON_UNLAWFUL = "job_soon_unlawful", _("To the employer: the law changes soon")

    VERIFICATION_IN_DANGER = "verification_in_danger", _("To the employer: a check failed")
    VERIFICATION_LOST_APPLICANT = "verification_lost_applicant", _(
        "To the candidate: the employer lost its check"
    )
    DOCUMENT_WAITING = "document_waiting", _("Your file has to wait for its check")
    DOCUMENT_REFUSED = "document_refused", _("Your file was refused")


K = Kind
# They hold a secret, or go to an address that may have no account: nothing but mail may carry them.
MAIL_ONLY = frozenset({K.VERIFY_EMAIL, K.MAGIC_LINK, K.ACCOUNT_EXISTS, K.PASSWORD_RESET, K.INVITATION})
# Who was shut out is told why all the same (DSA 17).
TO_CLOSED = frozenset({K.DECISION_ABOUT_YOU, K.APPEAL_DECIDED})
