"""Remembers whether an employer was reminded to answer, and finds those who wait."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False
    dependencies = [
        ("applications", "0009_count_places"),
    ]

    operations = [
        migrations.AddField(
            model_name="application",
            name="answer_reminded_at",
            field=models.DateTimeField(
                blank=True,
                editable=False,
                help_text="when the employer was reminded that nobody answered yet",
                null=True,
            ),
        ),
        AddIndexConcurrently(
            model_name="application",
            index=models.Index(
                condition=models.Q(("status__in", ("submitted", "viewed"))),
                fields=["answer_reminded_at", "created_at"],
                name="applications_unanswered",
            ),
        ),
    ]
