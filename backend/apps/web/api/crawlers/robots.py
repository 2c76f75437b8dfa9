"""`/robots.txt` (RFC 9309)."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from apps.web.api.crawlers.page import CrawlerPage

# The map of jobs asks for its jobs; a crawler that runs scripts may, too. The rest of the API is for programs.
RULES = """User-agent: *
Allow: /api/v1/jobs/map/
Disallow: /account/
Disallow: /admin/
Disallow: /alerts/
Disallow: /api/
Disallow: /auth/
Disallow: /decisions/
Disallow: /invitations/
Disallow: /jobs/*/apply/
Disallow: /jobs/*/save/
Disallow: /report/
Disallow: /who-saw-me/

Sitemap: {site}/sitemap.xml
"""
NOTHING = """User-agent: *
Disallow: /
"""


class RobotsPage(CrawlerPage):
    """Tells crawlers what is for them. Only production is."""

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Answer with the rules."""
        rules = NOTHING if settings.ENVIRONMENT == "staging" else RULES
        return HttpResponse(
            rules.format(site=settings.PUBLIC_URL.rstrip("/")), content_type="text/plain; charset=utf-8"
        )
