"""How jobs are ordered, for everybody to read."""

from apps.web.api.jobs.indexed import IndexedPage


class RankingPage(IndexedPage):
    """What counts, what does not, and how to change it; docs/search.md says the same to developers."""

    template = "web/jobs/ranking.html"
