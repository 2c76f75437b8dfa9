"""Paths below /api/v1/."""

urlpatterns: list[object] = []
