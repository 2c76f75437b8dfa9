"""Walls in what people are told and choose (ADR 0012): it is theirs alone, and no organization's."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_USER, USER, wall

OWN = f"({NO_TENANT} AND {OF_USER})"


class Migration(migrations.Migration):

    dependencies = [
        ("notifications", "0009_gathered_deliveries"),
    ]

    operations = [
        wall("notifications_notice", rows=f"({NO_TENANT} AND recipient_id::text = {USER})"),
        wall("notifications_preference", rows=OWN),
        wall("notifications_noticesettings", rows=OWN),
    ]
