"""Makes room for notices on the site, for what people choose, and for other channels than mail."""

import apps.core.models.base
import django.contrib.postgres.fields
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("notifications", "0007_feed_mails"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Notice",
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
                ("key", models.CharField(help_text="event, recipient, kind", max_length=128, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("verify_email", "Confirm your address"),
                            ("magic_link", "Sign in"),
                            ("account_exists", "You already have an account"),
                            ("session_revoked", "Somebody may have used your session"),
                            ("password_reset", "Choose a new password"),
                            ("password_changed", "Your password was changed"),
                            ("sessions_ended", "You were signed out on other devices"),
                            ("factor_added", "A passkey or an authenticator app was added"),
                            ("factor_removed", "A passkey or the authenticator app was removed"),
                            ("recovery_codes_renewed", "New recovery codes were made"),
                            ("recovery_code_used", "A recovery code was used"),
                            ("passkey_copied", "A passkey seems to be a copy and was refused"),
                            ("identity_linked", "You can sign in with another service"),
                            ("phone_lost", "Somebody else proved your phone number"),
                            ("invitation", "An organization invites somebody"),
                            ("role_changed", "You have another role in an organization"),
                            ("membership_ended", "You act for an organization no more"),
                            ("api_token_created", "An API token was made in your name"),
                            ("erasure_planned", "Your account will be erased"),
                            ("erasure_refused", "Your account could not be erased"),
                            ("new_application", "To the employer: somebody applied"),
                            ("application_received", "To the candidate: your application arrived"),
                            ("application_viewed", "To the candidate: read"),
                            ("application_shortlisted", "To the candidate: on the short list"),
                            ("application_invited", "To the candidate: invited"),
                            ("application_offered", "To the candidate: offered"),
                            ("application_rejected", "To the candidate: rejected"),
                            ("application_job_closed", "To the candidate: the job is gone"),
                            ("application_accepted", "To the employer: offer accepted"),
                            ("application_withdrawn", "To the employer: withdrawn"),
                            ("job_alert", "New jobs in a saved search"),
                            ("feed_paused", "A feed failed too often and was paused"),
                            ("application_expired", "To the candidate: the application ended by itself"),
                            ("application_hired", "To the candidate: hired"),
                            ("job_filled", "To the employer: all places are taken"),
                            ("answer_due", "To the employer: somebody waits for an answer"),
                            ("interview_proposed", "To the candidate: times for an interview"),
                            ("interview_chosen", "To the employer: a time was chosen"),
                            ("interview_declined", "To the employer: none of the times fits"),
                            ("interview_cancelled", "The interview does not take place"),
                            ("new_message", "New messages in a conversation"),
                            ("contact_agreed", "Both sides may see contact details"),
                            ("mail_stopped", "Mails to your address come back"),
                            ("telegram_unlinked", "Telegram takes no messages for you any more"),
                            ("channel_test", "A test that was asked for"),
                            ("digest", "Daily summary"),
                        ],
                        max_length=32,
                    ),
                ),
                ("about_id", models.UUIDField(db_index=True, help_text="the row that it is about")),
                ("facts", models.JSONField(default=dict, help_text="what its one line says; never a secret")),
                (
                    "path",
                    models.CharField(blank=True, help_text="where on the site it leads", max_length=255),
                ),
                ("times", models.PositiveIntegerField(default=1, help_text="how many events it tells of")),
                ("read_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="NoticeSettings",
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
                ("quiet_from", models.TimeField(blank=True, help_text="on the clock of `zone`", null=True)),
                (
                    "quiet_to",
                    models.TimeField(
                        blank=True, help_text="may be before quiet_from: the next morning", null=True
                    ),
                ),
                (
                    "zone",
                    models.CharField(default="Europe/Amsterdam", help_text="IANA time zone", max_length=64),
                ),
                (
                    "daily",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("security", "Safety of your account"),
                                ("account", "Your account and your roles"),
                                ("applications", "Applications"),
                                ("interviews", "Interviews"),
                                ("messages", "Messages"),
                                ("alerts", "New jobs in your saved searches"),
                                ("organization", "Your organization"),
                            ],
                            max_length=16,
                        ),
                        blank=True,
                        default=list,
                        help_text="categories that come once a day, together",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "notice settings",
            },
        ),
        migrations.CreateModel(
            name="Preference",
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
                    "category",
                    models.CharField(
                        choices=[
                            ("security", "Safety of your account"),
                            ("account", "Your account and your roles"),
                            ("applications", "Applications"),
                            ("interviews", "Interviews"),
                            ("messages", "Messages"),
                            ("alerts", "New jobs in your saved searches"),
                            ("organization", "Your organization"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "channel",
                    models.CharField(
                        choices=[
                            ("in_app", "Here on the site"),
                            ("email", "E-mail"),
                            ("telegram", "Telegram"),
                            ("push", "This device (push)"),
                        ],
                        max_length=16,
                    ),
                ),
                ("on", models.BooleanField()),
            ],
        ),
        migrations.AddField(
            model_name="delivery",
            name="due_at",
            field=models.DateTimeField(
                blank=True, help_text="when the daily summary goes out that it is part of", null=True
            ),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="channel",
            field=models.CharField(
                choices=[
                    ("in_app", "Here on the site"),
                    ("email", "E-mail"),
                    ("telegram", "Telegram"),
                    ("push", "This device (push)"),
                ],
                default="email",
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="key",
            field=models.CharField(
                help_text="event, recipient, template; and the channel, but for e-mail",
                max_length=128,
                unique=True,
            ),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="status",
            field=models.CharField(
                choices=[
                    ("gathered", "Waits for the daily summary"),
                    ("waiting", "Not accepted yet, will be tried again"),
                    ("sending", "Handed over, no answer noted yet"),
                    ("sent", "Accepted by the other side"),
                    ("failed", "Refused for good by the other side"),
                ],
                default="waiting",
                max_length=16,
            ),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="template",
            field=models.CharField(
                choices=[
                    ("verify_email", "Confirm your address"),
                    ("magic_link", "Sign in"),
                    ("account_exists", "You already have an account"),
                    ("session_revoked", "Somebody may have used your session"),
                    ("password_reset", "Choose a new password"),
                    ("password_changed", "Your password was changed"),
                    ("sessions_ended", "You were signed out on other devices"),
                    ("factor_added", "A passkey or an authenticator app was added"),
                    ("factor_removed", "A passkey or the authenticator app was removed"),
                    ("recovery_codes_renewed", "New recovery codes were made"),
                    ("recovery_code_used", "A recovery code was used"),
                    ("passkey_copied", "A passkey seems to be a copy and was refused"),
                    ("identity_linked", "You can sign in with another service"),
                    ("phone_lost", "Somebody else proved your phone number"),
                    ("invitation", "An organization invites somebody"),
                    ("role_changed", "You have another role in an organization"),
                    ("membership_ended", "You act for an organization no more"),
                    ("api_token_created", "An API token was made in your name"),
                    ("erasure_planned", "Your account will be erased"),
                    ("erasure_refused", "Your account could not be erased"),
                    ("new_application", "To the employer: somebody applied"),
                    ("application_received", "To the candidate: your application arrived"),
                    ("application_viewed", "To the candidate: read"),
                    ("application_shortlisted", "To the candidate: on the short list"),
                    ("application_invited", "To the candidate: invited"),
                    ("application_offered", "To the candidate: offered"),
                    ("application_rejected", "To the candidate: rejected"),
                    ("application_job_closed", "To the candidate: the job is gone"),
                    ("application_accepted", "To the employer: offer accepted"),
                    ("application_withdrawn", "To the employer: withdrawn"),
                    ("job_alert", "New jobs in a saved search"),
                    ("feed_paused", "A feed failed too often and was paused"),
                    ("application_expired", "To the candidate: the application ended by itself"),
                    ("application_hired", "To the candidate: hired"),
                    ("job_filled", "To the employer: all places are taken"),
                    ("answer_due", "To the employer: somebody waits for an answer"),
                    ("interview_proposed", "To the candidate: times for an interview"),
                    ("interview_chosen", "To the employer: a time was chosen"),
                    ("interview_declined", "To the employer: none of the times fits"),
                    ("interview_cancelled", "The interview does not take place"),
                    ("new_message", "New messages in a conversation"),
                    ("contact_agreed", "Both sides may see contact details"),
                    ("mail_stopped", "Mails to your address come back"),
                    ("telegram_unlinked", "Telegram takes no messages for you any more"),
                    ("channel_test", "A test that was asked for"),
                    ("digest", "Daily summary"),
                ],
                max_length=32,
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="recipient",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notices",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="noticesettings",
            name="user",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notice_settings",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="preference",
            name="user",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="notice_preferences",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(fields=["created_at"], name="notifications_notice_by_age"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(fields=["recipient", "-id"], name="notifications_of_recipient"),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("read_at", None)), fields=["recipient"], name="notifications_unread"
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.UniqueConstraint(
                condition=models.Q(("kind", "new_message"), ("read_at", None)),
                fields=("recipient", "about_id"),
                name="notifications_one_unread_per_conversation",
            ),
        ),
        migrations.AddConstraint(
            model_name="noticesettings",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("quiet_from", None), ("quiet_to", None)),
                    models.Q(("quiet_from__isnull", False), ("quiet_to__isnull", False)),
                    _connector="OR",
                ),
                name="notifications_quiet_hours_begin_and_end",
            ),
        ),
        migrations.AddConstraint(
            model_name="preference",
            constraint=models.UniqueConstraint(
                fields=("user", "category", "channel"),
                name="notifications_one_choice_per_person_category_and_channel",
            ),
        ),
    ]
