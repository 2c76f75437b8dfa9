"""Why an address of others was not fetched. Each has a code for programs and words for the report of a run."""

from django.utils.translation import gettext_lazy as _

from apps.core.errors import DomainError

PASSING = {429, 500, 502, 503, 504}  # too many requests, or trouble behind the website's door


class FetchRefused(DomainError):
    """Nothing was fetched; see the subclasses.

    None of them says an address that we found: who may not look into a network learns nothing about it here.
    """

    may_pass: bool = False  # whether the same question may get a better answer in a moment


class NotHttp(FetchRefused):
    """Only http and https, written out."""

    code = "not_http"
    message = _("This is not the address of a page. It must begin with https:// or http://.")


class BadAddress(FetchRefused):
    """Not an address that every program reads in the same way."""

    code = "bad_address"
    message = _("We cannot read this address. Copy it from the address bar of your browser.")


class PortNotAllowed(FetchRefused):
    """Another port than those of the web."""

    code = "port_not_allowed"
    message = _("The address names a port that we do not use. Leave the number after the colon out.")


class AddressNotPublic(FetchRefused):
    """The name leads to a machine inside of somebody's network."""

    code = "address_not_public"
    message = _("This address does not lead to a public website.")


class TooManyRedirects(FetchRefused):
    """A chain of redirects, or a circle."""

    code = "too_many_redirects"
    message = _("The website sent us on too often. Use the address where the data is in the end.")


class UnsafeRedirect(FetchRefused):
    """From https to http."""

    code = "unsafe_redirect"
    message = _("The website sent us from a safe address (https) to an unsafe one (http).")


class TooLarge(FetchRefused):
    """More bytes than the limits allow, before or after decompression."""

    code = "too_large"
    message = _("The answer of the website is too large.")


class TooSlow(FetchRefused):
    """Not done within the deadline."""

    code = "too_slow"
    message = _("The website took too long to answer.")
    may_pass = True


class RobotsDisallow(FetchRefused):
    """The site's robots.txt does not want us there."""

    code = "robots_disallow"
    message = _("The website does not allow programs to read this address (robots.txt).")


class RobotsUnavailable(FetchRefused):
    """The site did not say now whether we may: as if it said no (RFC 9309, 2.3.1.4)."""

    code = "robots_unavailable"
    message = _(
        "The website does not tell us now whether programs may read it (robots.txt). We ask again later."
    )


class HttpStatus(FetchRefused):
    """An answer, but not the document."""

    code = "http_status"
    message = _("The website answered with status %(number)s.")

    def __init__(self, *, number: int, retry_after: int | None = None) -> None:
        super().__init__(retry_after=retry_after, number=number)
        self.may_pass = number in PASSING


class WrongType(FetchRefused):
    """A picture, a film, a program, or an encoding that we did not ask for."""

    code = "wrong_type"
    message = _("The website sent a kind of file that we cannot read.")


class BadAnswer(FetchRefused):
    """Against the rules of HTTP, or broken on the way."""

    code = "bad_answer"
    message = _("The answer of the website was broken.")


class Interrupted(BadAnswer):
    """The connection ended in the middle, or what came was no HTTP."""

    may_pass = True


class Unreachable(FetchRefused):
    """No such name, no connection, no valid certificate."""

    code = "unreachable"
    message = _("We could not reach the website.")
    may_pass = True


class NameUnknown(Unreachable):
    """The name servers know that there is no such name."""

    may_pass = False
