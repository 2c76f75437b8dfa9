"""Interviews: times to choose from, and no two at one time for one person."""

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.operations import BtreeGistExtension
from django.db import migrations, models

import apps.applications.models.interview
import apps.core.models.base


class Migration(migrations.Migration):

    dependencies = [
        ("applications", "0010_answer_clock"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        # GiST indexes that also compare for equality.
        BtreeGistExtension(),
        migrations.AlterField(
            model_name="application",
            name="answers",
            field=models.JSONField(
                blank=True, default=list, help_text="[{question_id, question, kind, answer}]"
            ),
        ),
        migrations.CreateModel(
            name="Interview",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=apps.core.models.base.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("proposed", "Choose a time"),
                            ("chosen", "Time chosen"),
                            ("declined", "No time fits"),
                            ("cancelled", "Called off"),
                        ],
                        default="proposed",
                        max_length=16,
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[("on_site", "At a place"), ("video", "By video"), ("phone", "By phone")],
                        max_length=16,
                    ),
                ),
                (
                    "location",
                    models.CharField(
                        blank=True,
                        help_text="address, https address of the video call, or phone number",
                        max_length=300,
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="the employer's words: whom to ask for, what to bring",
                        max_length=500,
                    ),
                ),
                (
                    "zone",
                    models.CharField(help_text="IANA name, for example Europe/Amsterdam", max_length=64),
                ),
                (
                    "slots",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.DateTimeField(), help_text="when it could begin", size=6
                    ),
                ),
                ("minutes", models.PositiveSmallIntegerField()),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("ends_at", models.DateTimeField(blank=True, null=True)),
                (
                    "ended_side",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("candidate", "Candidate"),
                            ("employer", "Employer"),
                            ("system", "The platform"),
                        ],
                        help_text="who said no",
                        max_length=16,
                    ),
                ),
                (
                    "reason",
                    models.CharField(
                        blank=True, help_text="why it was declined or called off", max_length=500
                    ),
                ),
                (
                    "sequence",
                    models.PositiveSmallIntegerField(
                        default=0, help_text="how often it changed (RFC 5545, SEQUENCE)"
                    ),
                ),
                (
                    "applicant",
                    models.ForeignKey(
                        help_text="the application's: nobody has two interviews at one time, wherever they applied",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "application",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="interviews",
                        to="applications.application",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "updated_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-id"],
                "indexes": [models.Index(fields=["application", "-id"], name="applications_interviews")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["proposed", "chosen", "declined", "cancelled"])),
                        name="applications_interview_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "chosen"), _negated=True),
                            models.Q(("ends_at__gt", models.F("starts_at")), ("starts_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="applications_chosen_interview_has_a_time",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("status", "proposed")),
                        fields=("application",),
                        name="applications_one_interview_waits",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("status", "chosen")),
                        expressions=[
                            ("applicant", "="),
                            (
                                apps.applications.models.interview.TimeRange(
                                    "starts_at",
                                    "ends_at",
                                    django.contrib.postgres.fields.ranges.RangeBoundary(),
                                ),
                                "&&",
                            ),
                        ],
                        name="applications_one_interview_at_a_time",
                    ),
                ],
            },
        ),
    ]
