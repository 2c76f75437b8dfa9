"""Help for who is in trouble at work."""

from django.urls import URLPattern, path

from apps.web.api.help.index import HelpIndexPage
from apps.web.api.help.problem_page import ProblemPage
from apps.web.api.help.self_check import SelfCheckPage
from apps.web.api.help.worker import HelpWorker

urlpatterns: list[URLPattern] = [
    path("help/", HelpIndexPage.as_view(), name="help"),
    path("help/is-this-ok/", SelfCheckPage.as_view(), name="self-check"),
    path("help/worker-<slug:language>.js", HelpWorker.as_view(), name="help-worker"),
    path("help/<slug:problem>/", ProblemPage.as_view(), name="help-problem"),
]
