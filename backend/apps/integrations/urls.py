"""Paths below /api/v1/, and those of feeds at the root."""

from django.urls import URLPattern, path

from apps.integrations.api.exports.indeed import IndeedFeedView
from apps.integrations.api.exports.jobs_json import JobsFeedView
from apps.integrations.api.feed_runs import FeedRowsView, FeedRunsView, FeedRunView, RunFeedView
from apps.integrations.api.feeds import FeedsView, FeedView
from apps.integrations.api.scraping import ScrapedJobsView, ScrapedJobView, ScrapeView
from apps.integrations.api.webhooks.deliveries import RedeliverView, WebhookDeliveriesView
from apps.integrations.api.webhooks.steps import PingWebhookView, RotateSecretView
from apps.integrations.api.webhooks.webhooks import WebhooksView, WebhookView

HOOK = "webhooks/<uuid:webhook_id>/"

urlpatterns: list[URLPattern] = [
    path("feeds/", FeedsView.as_view(), name="feeds"),
    path("feeds/<uuid:feed_id>/", FeedView.as_view(), name="feed"),
    path("feeds/<uuid:feed_id>/run/", RunFeedView.as_view(), name="run-feed"),
    path("feeds/<uuid:feed_id>/runs/", FeedRunsView.as_view(), name="feed-runs"),
    path("feeds/<uuid:feed_id>/runs/<uuid:run_id>/", FeedRunView.as_view(), name="feed-run"),
    path("feeds/<uuid:feed_id>/runs/<uuid:run_id>/rows/", FeedRowsView.as_view(), name="feed-rows"),
    path("jobs/scrape/", ScrapeView.as_view(), name="scrape"),
    path("scraped-jobs/", ScrapedJobsView.as_view(), name="scraped-jobs"),
    path("scraped-jobs/<uuid:job_id>/", ScrapedJobView.as_view(), name="scraped-job"),
    path("webhooks/", WebhooksView.as_view(), name="webhooks"),
    path(HOOK, WebhookView.as_view(), name="webhook"),
    path(f"{HOOK}ping/", PingWebhookView.as_view(), name="ping-webhook"),
    path(f"{HOOK}rotate-secret/", RotateSecretView.as_view(), name="rotate-webhook-secret"),
    path(f"{HOOK}deliveries/", WebhookDeliveriesView.as_view(), name="webhook-deliveries"),
    path(
        f"{HOOK}deliveries/<uuid:delivery_id>/redeliver/", RedeliverView.as_view(), name="redeliver-webhook"
    ),
]
root_urlpatterns: list[URLPattern] = [
    path("feeds/jobs.json", JobsFeedView.as_view(), name="jobs-feed"),
    path("feeds/indeed.xml", IndeedFeedView.as_view(), name="indeed-feed"),
]
