"""What search engines read."""

from django.urls import URLPattern, path

from apps.web.api.crawlers.robots import RobotsPage
from apps.web.api.crawlers.sitemap import JobsPart, PagesPart, SitemapIndex

urlpatterns: list[URLPattern] = [
    path("robots.txt", RobotsPage.as_view(), name="robots"),
    path("sitemap.xml", SitemapIndex.as_view(), name="sitemap"),
    path("sitemap/pages.xml", PagesPart.as_view(), name="sitemap-pages"),
    path("sitemap/jobs/<uuid:start>.xml", JobsPart.as_view(), name="sitemap-jobs"),
]
