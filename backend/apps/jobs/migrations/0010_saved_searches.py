"""Tables for saved jobs, saved searches and what was told about them; live jobs say since when they are live."""

import apps.core.models.base
import apps.jobs.models.saved_search
import datetime
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0007_days_and_sources"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Alert",
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
                    "found",
                    models.PositiveIntegerField(help_text="new jobs, also those that it does not name"),
                ),
                (
                    "is_last",
                    models.BooleanField(
                        default=False, help_text="its owner was not seen for long: nothing comes after it"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AlertedJob",
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
                ("vacancy", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="SavedJob",
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
            ],
        ),
        migrations.CreateModel(
            name="SavedSearch",
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
                ("name", models.CharField(max_length=80)),
                ("query", models.TextField(blank=True, max_length=4000)),
                (
                    "frequency",
                    models.CharField(
                        choices=[
                            ("at_once", "At once"),
                            ("daily", "Every day"),
                            ("weekly", "Every week"),
                            ("never", "Never: only keep the search"),
                        ],
                        default="daily",
                        max_length=16,
                    ),
                ),
                (
                    "channels",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=[("email", "E-mail")], max_length=16),
                        default=apps.jobs.models.saved_search.default_channels,
                    ),
                ),
                (
                    "language",
                    models.CharField(
                        choices=[
                            ("nl", "Nederlands"),
                            ("en", "English"),
                            ("pl", "polski"),
                            ("ro", "română"),
                            ("bg", "български"),
                            ("es", "español"),
                            ("uk", "українська"),
                        ],
                        default="en",
                        max_length=2,
                    ),
                ),
                ("quiet_from", models.TimeField(default=datetime.time(21, 0))),
                ("quiet_until", models.TimeField(default=datetime.time(8, 0))),
                ("told_until", models.DateTimeField(default=django.utils.timezone.now)),
                ("due_at", models.DateTimeField(blank=True, help_text="empty: never", null=True)),
                (
                    "awake_at",
                    models.DateTimeField(
                        default=django.utils.timezone.now,
                        help_text="when its owner was last seen, or changed it; to a day",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "saved searches",
            },
        ),
        migrations.AddField(
            model_name="livejob",
            name="live_since",
            field=models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
        ),
        migrations.AddIndex(
            model_name="livejob",
            index=models.Index(fields=["live_since"], name="jobs_live_by_arrival"),
        ),
        migrations.AddField(
            model_name="alertedjob",
            name="alert",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="jobs", to="jobs.alert"
            ),
        ),
        migrations.AddField(
            model_name="alertedjob",
            name="job",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="jobs.job"
            ),
        ),
        migrations.AddField(
            model_name="savedjob",
            name="job",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="+", to="jobs.job"
            ),
        ),
        migrations.AddField(
            model_name="savedjob",
            name="user",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="saved_jobs",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="savedsearch",
            name="user",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="saved_searches",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="alertedjob",
            name="search",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="jobs.savedsearch",
            ),
        ),
        migrations.AddField(
            model_name="alert",
            name="search",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="alerts", to="jobs.savedsearch"
            ),
        ),
        migrations.AddConstraint(
            model_name="savedjob",
            constraint=models.UniqueConstraint(
                fields=("user", "job"), name="jobs_one_saved_per_person_and_job"
            ),
        ),
        migrations.AddIndex(
            model_name="savedsearch",
            index=models.Index(
                condition=models.Q(("frequency", "at_once")),
                fields=["told_until"],
                name="jobs_alerts_at_once",
            ),
        ),
        migrations.AddIndex(
            model_name="savedsearch",
            index=models.Index(
                condition=models.Q(("frequency__in", ["daily", "weekly"])),
                fields=["due_at"],
                name="jobs_alerts_by_the_clock",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.UniqueConstraint(
                models.F("user"),
                django.db.models.functions.text.MD5("query"),
                name="jobs_one_saved_search_per_person_and_query",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.CheckConstraint(
                condition=models.Q(("frequency__in", ["at_once", "daily", "weekly", "never"])),
                name="jobs_alert_frequency_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.CheckConstraint(
                condition=models.Q(("channels__contained_by", ["email"]), ("channels__len__gte", 1)),
                name="jobs_alert_channels_are_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedsearch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("due_at", None), ("frequency", "never")),
                    models.Q(models.Q(("frequency", "never"), _negated=True), ("due_at__isnull", False)),
                    _connector="OR",
                ),
                name="jobs_alert_is_due_unless_never",
            ),
        ),
        migrations.AddConstraint(
            model_name="alertedjob",
            constraint=models.UniqueConstraint(fields=("search", "job"), name="jobs_alert_tells_a_job_once"),
        ),
        migrations.AddConstraint(
            model_name="alertedjob",
            constraint=models.UniqueConstraint(
                fields=("search", "vacancy"), name="jobs_alert_tells_a_vacancy_once"
            ),
        ),
    ]
