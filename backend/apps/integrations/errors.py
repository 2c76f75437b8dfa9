"""What the rules of this app say when they say no, where several services share the rule."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError


class FeedNotFound(DomainError):
    """There is no such feed, or not for this person."""

    code, status = "not_found", 404
    message = _("We do not know this feed.")


class FeedRunNotFound(DomainError):
    """There is no such run of this feed."""

    code, status = "not_found", 404
    message = _("We do not know this run.")


class ScrapedJobNotFound(DomainError):
    """There is no such posting among those that the organization found."""

    code, status = "not_found", 404
    message = _("We do not know this job, or it is too old.")


class FeedIsRunning(DomainError):
    """A feed is read once at a time."""

    code = "feed_is_running"
    message = _("This feed is being read. Please wait until that is done.")


class FeedAddressRefused(DomainError):
    """We would never read that address."""

    code, status = "address_refused", 400
    message = _("%(why)s")


class FeedAddressTaken(DomainError):
    """The organization reads this address already."""

    code = "feed_address_taken"
    message = _("You have a feed with this address already.")


class TooManyFeeds(DomainError):
    """An organization has as many feeds as it may have."""

    code = "too_many_feeds"
    message = _("You have as many feeds as one organization can have. Delete one first.")


class WebhookNotFound(DomainError):
    """There is no such webhook, or not for this person."""

    code, status = "not_found", 404
    message = _("We do not know this webhook.")


class WebhookDeliveryNotFound(DomainError):
    """There is no such delivery of this webhook, or no more."""

    code, status = "not_found", 404
    message = _("We do not know this delivery, or it is too old.")


class WebhookAddressRefused(DomainError):
    """We would never send to that address."""

    code, status = "address_refused", 400
    message = _("%(why)s")


class WebhookIsOff(DomainError):
    """Nothing is sent to a webhook that is off."""

    code = "webhook_is_off"
    message = _("This webhook is off. Turn it on first.")


class WebhookDeliveryWaits(DomainError):
    """What is still tried is not started once more."""

    code = "delivery_waits"
    message = _("This delivery is still being tried.")


class TooManyWebhooks(DomainError):
    """An organization has as many webhooks as it may have."""

    code = "too_many_webhooks"
    message = _("You have as many webhooks as one organization can have. Delete one first.")
