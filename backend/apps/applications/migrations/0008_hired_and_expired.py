"""Two more ways on: hired, and ended without a decision; who got no decision may apply again."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("applications", "0007_only_candidates_apply"),
        ("candidates", "0002_walls"),
        ("jobs", "0017_places"),
        ("tenants", "0004_tokens_of_members"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="application",
            name="applications_one_open_per_candidate_and_job",
        ),
        migrations.RemoveConstraint(
            model_name="application",
            name="applications_status_is_known",
        ),
        migrations.AlterField(
            model_name="application",
            name="status",
            field=models.CharField(
                choices=[
                    ("submitted", "Sent"),
                    ("viewed", "Read by the employer"),
                    ("shortlisted", "On the short list"),
                    ("invited", "Invited"),
                    ("offered", "Job offered"),
                    ("accepted", "Offer accepted"),
                    ("hired", "Hired"),
                    ("rejected", "Rejected"),
                    ("withdrawn", "Withdrawn"),
                    ("expired", "Ended without a decision"),
                ],
                default="submitted",
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="applicationevent",
            name="status",
            field=models.CharField(
                choices=[
                    ("submitted", "Sent"),
                    ("viewed", "Read by the employer"),
                    ("shortlisted", "On the short list"),
                    ("invited", "Invited"),
                    ("offered", "Job offered"),
                    ("accepted", "Offer accepted"),
                    ("hired", "Hired"),
                    ("rejected", "Rejected"),
                    ("withdrawn", "Withdrawn"),
                    ("expired", "Ended without a decision"),
                ],
                default="submitted",
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="timelineentry",
            name="from_status",
            field=models.CharField(
                blank=True,
                choices=[
                    ("submitted", "Sent"),
                    ("viewed", "Read by the employer"),
                    ("shortlisted", "On the short list"),
                    ("invited", "Invited"),
                    ("offered", "Job offered"),
                    ("accepted", "Offer accepted"),
                    ("hired", "Hired"),
                    ("rejected", "Rejected"),
                    ("withdrawn", "Withdrawn"),
                    ("expired", "Ended without a decision"),
                ],
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="timelineentry",
            name="to_status",
            field=models.CharField(
                choices=[
                    ("submitted", "Sent"),
                    ("viewed", "Read by the employer"),
                    ("shortlisted", "On the short list"),
                    ("invited", "Invited"),
                    ("offered", "Job offered"),
                    ("accepted", "Offer accepted"),
                    ("hired", "Hired"),
                    ("rejected", "Rejected"),
                    ("withdrawn", "Withdrawn"),
                    ("expired", "Ended without a decision"),
                ],
                max_length=16,
            ),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ("withdrawn", "expired")), _negated=True),
                fields=("candidate", "job"),
                name="applications_one_open_per_candidate_and_job",
            ),
        ),
        migrations.AddConstraint(
            model_name="application",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "submitted",
                            "viewed",
                            "shortlisted",
                            "invited",
                            "offered",
                            "accepted",
                            "hired",
                            "rejected",
                            "withdrawn",
                            "expired",
                        ],
                    )
                ),
                name="applications_status_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="timelineentry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("to_status", "expired"), _negated=True),
                    ("reason__in", ["job_filled", "job_closed", "job_expired", "no_answer"]),
                    _connector="OR",
                ),
                name="applications_expiry_says_why",
            ),
        ),
    ]
