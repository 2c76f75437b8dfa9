"""Real users: no default for a secret, TLS everywhere. `manage.py check --deploy` is clean here."""

from config.environment import env, forbid, require

require(
    "SECRET_KEY",
    "DATA_KEYS",
    "ALLOWED_HOSTS",
    "REDIS_URL",
    "EMAIL_HOST",
    "PUBLIC_URL",
    "JWT_KEYS_DIR",
    "KVK_API_KEY",
)
forbid("FETCH_ALLOW_LOOPBACK")

from config.settings.base import *  # noqa: E402  the sentence above must come before any other failure

if not env.str("DATABASE_URL", default=""):
    require("POSTGRES_DB", "POSTGRES_USER", "POSTGRES_PASSWORD", "DB_HOST")

ENVIRONMENT = env.str("ENVIRONMENT", default="production")
DEBUG = False
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=True)

# --- TLS ends at a proxy that sets this header itself
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^livez/$", r"^readyz/$"]  # probes come from inside, without TLS
SECURE_HSTS_SECONDS = 31_536_000  # one year
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
# Browsers take such a name from this host over TLS only: no neighbor below the same domain can plant one.
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-sessionid", "__Host-csrftoken"

# --- the API's description is for staff (api.md, conventions)
SPECTACULAR_SETTINGS = {
    **SPECTACULAR_SETTINGS,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.IsAdminUser"],
}
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

if SENTRY_DSN:
    import sentry_sdk

    sentry_sdk.init(
        dsn=SENTRY_DSN, environment=ENVIRONMENT, send_default_pii=False, include_local_variables=False
    )
