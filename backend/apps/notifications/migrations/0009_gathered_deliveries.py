"""Finds what waits for a daily summary, without reading all deliveries."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False  # CONCURRENTLY: deliveries are many, and mails go on meanwhile
    dependencies = [
        ("notifications", "0008_notices"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="delivery",
            index=models.Index(
                condition=models.Q(("status", "gathered")),
                fields=["recipient", "channel", "due_at"],
                name="notifications_gathered",
            ),
        ),
    ]
