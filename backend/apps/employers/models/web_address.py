"""Web addresses: which name a website has, and whether a company can own it."""

import re
from urllib.parse import urlsplit

# A name of the DNS with at least two parts, the last of letters: no address in numbers, no port.
NAME = re.compile(
    r"(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})"
)
# Where anybody gets an address or a page: to control one there says nothing about a company.
SHARED = frozenset("""
    gmail.com googlemail.com outlook.com hotmail.com hotmail.nl live.com live.nl msn.com yahoo.com yahoo.nl icloud.com
    me.com aol.com gmx.com gmx.net gmx.de web.de mail.ru yandex.ru proton.me protonmail.com tutanota.com ziggo.nl
    kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl home.nl casema.nl upcmail.nl quicknet.nl telfort.nl solcon.nl
    wp.pl onet.pl o2.pl interia.pl abv.bg mail.bg seznam.cz centrum.cz ukr.net i.ua
    github.io gitlab.io pages.dev workers.dev netlify.app vercel.app herokuapp.com web.app firebaseapp.com appspot.com
    wordpress.com wixsite.com weebly.com jimdosite.com jouwweb.nl webnode.nl webnode.page blogspot.com squarespace.com
    myshopify.com godaddysites.com carrd.co notion.site sites.google.com facebook.com instagram.com linkedin.com
    t.me wa.me linktr.ee azurewebsites.net amazonaws.com cloudfront.net
    """.split())  # noqa: SIM905  a list of names reads best as a text


def find_domain(website: str) -> str:
    """Find the name that a website stands under, without "www."; empty text if it is none that can be proven."""
    try:
        host = (urlsplit(website).hostname or "").encode("idna").decode().removeprefix("www.")
    except (UnicodeError, ValueError):
        return ""
    return host if NAME.fullmatch(host) else ""


def find_mail_domain(email: str) -> str:
    """Find the name behind the @."""
    return email.rpartition("@")[2].lower()


def is_shared(domain: str) -> bool:
    """Tell whether the name, or one that it hangs under, belongs to a service that everybody can use."""
    parts = domain.split(".")
    return any(".".join(parts[start:]) in SHARED for start in range(len(parts) - 1))
