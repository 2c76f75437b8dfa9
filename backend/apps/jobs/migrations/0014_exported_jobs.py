"""An index for feeds: what was made here and published, in the order of its last change."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False
    dependencies = [
        ("jobs", "0009_count_vacancies"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="job",
            index=models.Index(
                condition=models.Q(("published_at__isnull", False), ("source_name", "")),
                fields=["updated_at", "id"],
                name="jobs_exported_by_change",
            ),
        ),
    ]
