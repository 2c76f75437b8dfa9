"""What the processes of a trial find around them: servers that each stand behind a proxy."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit, urlunsplit

import redis
from django.conf import settings
from django.db import connection

from fakes import telegram
from fakes.telegram import Telegram
from tests.faults.proxy import FaultProxy, proxied
from tests.notifications import sink

ORIGIN = "https://safejob.test"
OWN_DATABASE = "/15"  # of Redis, which this trial may empty under nobody's feet


@dataclass(frozen=True)
class Surroundings:
    """The servers, and what stands in front of them."""

    postgres: FaultProxy
    redis: FaultProxy
    smtp: FaultProxy
    telegram: FaultProxy
    mails: sink.Sink
    bot: Telegram

    def environment(self) -> dict[str, str]:
        """What a process must know to go through the proxies."""
        database = connection.settings_dict
        return {
            "DJANGO_SETTINGS_MODULE": "tests.faults.settings",
            "ENV_FILE": os.devnull,
            "DATABASE_URL": "",
            "POSTGRES_DB": str(database["NAME"]),
            "POSTGRES_USER": str(database["USER"]),
            "POSTGRES_PASSWORD": str(database["PASSWORD"]),
            "DB_HOST": "127.0.0.1",
            "DB_PORT": str(self.postgres.port),
            "REDIS_URL": redis_url(self.redis.port),
            "CACHE_URL": redis_url(self.redis.port),
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": "127.0.0.1",
            "EMAIL_PORT": str(self.smtp.port),
            "EMAIL_HOST_USER": "",
            "EMAIL_USE_TLS": "false",
            "EMAIL_USE_SSL": "false",
            "TELEGRAM_API_URL": f"http://127.0.0.1:{self.telegram.port}",
            "TELEGRAM_BOT_NAME": "safejob_test_bot",
            "TELEGRAM_BOT_TOKEN": "1:not-a-secret",
            "TELEGRAM_WEBHOOK_SECRET": "not-a-secret-either",  # nobody asks for updates
            "TELEGRAM_TIMEOUT": "2",
            "EMAIL_TIMEOUT": "2",
            "PUBLIC_URL": ORIGIN,
            "ALLOWED_HOSTS": "127.0.0.1",
            "TRUSTED_PROXIES": "127.0.0.1",
            "JWT_ISSUER": settings.JWT_ISSUER,
            "JWT_KEYS_DIR": str(settings.JWT_KEYS_DIR),
            "RATE_LIMIT": "1000000/m",
            "MESSAGES_PER_MINUTE": "1000000",
            "MESSAGES_PER_DAY": "1000000",
        }


def redis_url(port: int | None = None) -> str:
    """Redis as the tests know it, in a database of the trial's own; through another port if one is given."""
    known = urlsplit(settings.REDIS_URL)
    login = known.netloc.rpartition("@")[0]
    place = f"127.0.0.1:{port or known.port}"
    return urlunsplit(known._replace(netloc=f"{login}@{place}" if login else place, path=OWN_DATABASE))


def empty_redis() -> None:
    """Let Redis forget everything. FLUSHALL would do the same to the tests that run beside this one."""
    with redis.Redis.from_url(redis_url()) as client:
        client.flushdb()


@contextmanager
def surroundings() -> Iterator[Surroundings]:
    """Proxies in front of the servers that the tests have anyway, and a mail server."""
    redis_port = urlsplit(settings.REDIS_URL).port or 6379
    with (
        sink.running() as mails,
        proxied(int(connection.settings_dict["PORT"])) as postgres,
        proxied(redis_port) as redis_proxy,
        proxied(mails.port) as smtp,
        telegram.running() as bot,
        proxied(urlsplit(bot.base_url).port or 0) as telegram_proxy,
    ):
        yield Surroundings(postgres, redis_proxy, smtp, telegram_proxy, mails, bot)
