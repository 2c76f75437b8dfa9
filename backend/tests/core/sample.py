"""A small API of its own, so that the plumbing is tested without any app above core."""

from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.urls import path
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from apps.core.api import health
from apps.core.api.etag import check_version, etag_of
from apps.core.api.views import ApiView, read
from apps.core.errors import DomainError
from apps.core.models import SystemAccess

handler404 = "apps.core.api.problems.not_found"
handler500 = "apps.core.api.problems.server_error"
calls: list[Any] = []


class Full(DomainError):
    """A rule that says no."""

    code, message = "full", _("There is no place left on %(day)s.")


class ItemInput(serializers.Serializer[Any]):
    name = serializers.CharField(max_length=5)
    sizes = serializers.ListField(child=serializers.IntegerField(), required=False)


class QueryInput(serializers.Serializer[Any]):
    color = serializers.CharField(required=False)


class RowOutput(serializers.ModelSerializer[SystemAccess]):
    class Meta:
        model = SystemAccess
        fields = ["id", "reason"]


class ItemsView(ApiView):
    permission_classes = [AllowAny]
    query_serializer = QueryInput
    paginated = True

    def get(self, request: Request) -> Response:
        return self.page(SystemAccess.objects.all(), RowOutput)

    def post(self, request: Request) -> Response:
        data = read(ItemInput, request.data)
        calls.append(data)
        if data["name"] == "full":
            raise Full(field="name", day="Monday")
        if data["name"] == "boom":
            raise RuntimeError("nobody foresaw this")
        row = SystemAccess.objects.create(reason=data["name"])
        return Response({"id": row.pk}, status=201)


class ItemView(ApiView):
    permission_classes = [AllowAny]

    def get(self, request: Request, item_id: Any) -> Response:
        row = SystemAccess.objects.get(pk=item_id)
        return Response(RowOutput(row).data, headers={"ETag": etag_of(row)})

    def patch(self, request: Request, item_id: Any) -> Response:
        row = SystemAccess.objects.get(pk=item_id)
        check_version(request, row)
        row.reason = "changed"
        row.save()
        return Response(RowOutput(row).data, headers={"ETag": etag_of(row)})


class LimitedView(ApiView):
    permission_classes = [AllowAny]
    rate, rate_group = "2/h", "limited"

    def get(self, request: Request) -> Response:
        return Response({"user": isinstance(request.user, AnonymousUser)})


class BytesView(ApiView):
    permission_classes = [AllowAny]

    def get(self, request: Request) -> Response:
        return Response(b'{"made_by":"postgres","text":"' + b"long " * 400 + b'"}')


urlpatterns = [
    path("items/", ItemsView.as_view()),
    path("items/<uuid:item_id>/", ItemView.as_view()),
    path("limited/", LimitedView.as_view()),
    path("bytes/", BytesView.as_view()),
    path("health/", health.health),
    path("livez/", health.livez),
    path("readyz/", health.readyz),
    path("metrics", health.metrics),
]
