from django.urls import path

from contestant.views import JobView

urlpatterns = [path("jobs/<uuid:pk>/", JobView.as_view())]
