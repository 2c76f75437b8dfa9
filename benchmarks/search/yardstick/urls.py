from django.urls import path

from yardstick.views import JobsView

urlpatterns = [path("jobs/", JobsView.as_view())]
