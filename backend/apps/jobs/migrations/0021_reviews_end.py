"""What waits for a person runs out, too: the clock finds it by the same index."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):

    atomic = False
    dependencies = [("jobs", "0020_check_walls")]

    operations = [
        AddIndexConcurrently(
            model_name="job",
            index=models.Index(
                condition=models.Q(("status__in", ["published", "paused", "in_review"])),
                fields=["expires_at"],
                name="jobs_open_or_waiting_until",
            ),
        ),
        RemoveIndexConcurrently(model_name="job", name="jobs_open_until"),
    ]
