"""Walls in by which ways somebody is reached (ADR 0012): it is theirs alone, and no organization's."""

from django.db import migrations

from apps.core.models.row_security import NO_TENANT, OF_USER, wall

OWN = f"({NO_TENANT} AND {OF_USER})"


class Migration(migrations.Migration):

    dependencies = [
        ("notifications", "0013_channels"),
    ]

    operations = [
        wall("notifications_telegramchat", rows=OWN),
        wall("notifications_telegramticket", rows=OWN),
        wall("notifications_pushsubscription", rows=OWN),
    ]
