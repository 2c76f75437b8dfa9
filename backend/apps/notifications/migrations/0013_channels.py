"""Telegram chats, browsers that take push messages, and addresses whose mail comes back."""

import apps.core.models.base
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("notifications", "0010_walls"),
        ("users", "0006_session_proven_at"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="MailStop",
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
                ("address", models.EmailField(help_text="in small letters", max_length=254, unique=True)),
                (
                    "reason",
                    models.CharField(
                        choices=[
                            ("hard", "There is no such mailbox"),
                            ("soft", "The mailbox takes nothing right now"),
                            ("complaint", "The reader marked our mail as unwanted"),
                        ],
                        max_length=16,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Bounce",
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
                ("address", models.EmailField(help_text="in small letters", max_length=254)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("hard", "There is no such mailbox"),
                            ("soft", "The mailbox takes nothing right now"),
                            ("complaint", "The reader marked our mail as unwanted"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "code",
                    models.CharField(
                        blank=True, help_text="enhanced status (RFC 3463), such as 5.1.1", max_length=16
                    ),
                ),
                (
                    "report_hash",
                    models.CharField(help_text="the same report counts once", max_length=64, unique=True),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["address", "created_at"], name="notifications_bounces_of")],
            },
        ),
        migrations.CreateModel(
            name="PushSubscription",
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
                    "endpoint",
                    models.TextField(help_text="where the browser's maker takes messages for it: a secret"),
                ),
                ("endpoint_hash", models.CharField(help_text="SHA-256", max_length=64, unique=True)),
                ("p256dh", models.CharField(help_text="the browser's public key", max_length=128)),
                ("auth", models.CharField(help_text="a secret shared with the browser", max_length=64)),
                (
                    "device",
                    models.CharField(
                        blank=True, help_text="browser and system, as we show it", max_length=80
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="users.session",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="push_subscriptions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TelegramChat",
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
                ("chat_id", models.BigIntegerField(help_text="Telegram's number of the chat", unique=True)),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="telegram_chat",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="TelegramTicket",
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
                ("token_hash", models.CharField(help_text="SHA-256", max_length=64, unique=True)),
                ("expires_at", models.DateTimeField(db_index=True)),
                ("used_at", models.DateTimeField(blank=True, null=True)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="telegram_tickets",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
    ]
