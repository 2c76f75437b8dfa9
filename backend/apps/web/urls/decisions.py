"""What we decided."""

from django.urls import URLPattern, path

from apps.web.api.decisions.mailed import MailedDecisionPage
from apps.web.api.decisions.one import DecisionPage
from apps.web.api.decisions.own import DecisionsPage
from apps.web.api.decisions.transparency import TransparencyPage

urlpatterns: list[URLPattern] = [
    path("decisions/", DecisionsPage.as_view(), name="decisions"),
    path("decisions/by-mail/<str:key>/", MailedDecisionPage.as_view(), name="mailed-decision"),
    path("decisions/<uuid:id>/", DecisionPage.as_view(), name="decision"),
    path("transparency/", TransparencyPage.as_view(), name="transparency"),
]
