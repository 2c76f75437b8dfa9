from django.urls import path

from contestant.views import ApplyView

urlpatterns = [path("jobs/<uuid:pk>/apply/", ApplyView.as_view())]
