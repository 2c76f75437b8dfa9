from contestant.views import ApplyView
from django.urls import path

urlpatterns = [path("jobs/<uuid:pk>/apply/", ApplyView.as_view())]
