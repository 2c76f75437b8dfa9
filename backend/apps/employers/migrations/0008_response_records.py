"""How soon employers answer: numbers that everybody may read and only the system writes."""

import django.db.models.deletion
from django.db import migrations, models

from apps.core.models.row_security import wall


class Migration(migrations.Migration):

    dependencies = [
        ("employers", "0007_checks_of_own_employers"),
    ]

    operations = [
        migrations.CreateModel(
            name="ResponseRecord",
            fields=[
                (
                    "employer",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="response_record",
                        serialize=False,
                        to="employers.employer",
                    ),
                ),
                (
                    "median_days",
                    models.DecimalField(
                        decimal_places=1,
                        help_text="until the first answer, of those who got one; empty: nobody did",
                        max_digits=5,
                        null=True,
                    ),
                ),
                ("answered_share", models.DecimalField(decimal_places=2, help_text="0 to 1", max_digits=3)),
                (
                    "applications_counted",
                    models.PositiveIntegerField(help_text="answered, or ended because nobody did"),
                ),
                ("counted_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("answered_share__range", (0, 1))),
                        name="employers_answered_share_is_a_share",
                    )
                ],
            },
        ),
        wall("employers_responserecord", rows="false", readable="true"),
    ]
