"""Help with one problem."""

from django.http import Http404, HttpRequest, HttpResponse

from apps.web.api.help.lines import list_lines
from apps.web.api.help.page import HelpPage
from apps.web.api.help.problems import PROBLEMS


class ProblemPage(HelpPage):
    """What the law says, what to do, and whom to call."""

    template = "web/help/problem.html"

    def get(self, request: HttpRequest, **_: object) -> HttpResponse:
        """Show it.

        :raises Http404: for a problem that we have no page about
        """
        problem = PROBLEMS.get(self.kwargs["problem"])
        if problem is None:
            raise Http404
        return self.show(problem=problem, lines=list_lines(problem.kind))
