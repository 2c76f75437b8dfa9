"""What is the same everywhere. Only `config.environment` reads the environment's files."""

from datetime import timedelta
from pathlib import Path

from django.utils.csp import CSP

from config.environment import (
    BACKEND,
    database,
    database_owner,
    env,
    file_storages,
    mail_contact,
    passkey_host,
    passkey_origins,
    wheel_library,
    without_session,
)
from config.logging import structured

# --- identity of this installation
ENVIRONMENT = env.str("ENVIRONMENT", default="development")
SERVICE_NAME, SERVICE_VERSION = "safe-job-platform", "0.1.0"
PUBLIC_URL = env.str("PUBLIC_URL", default="http://127.0.0.1:8000")
SECRET_KEY = env.str("SECRET_KEY", default="")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])  # what was signed with them stays good
DEBUG = env.bool("DEBUG", default=False)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[])

# --- what it is made of
INSTALLED_APPS = [
    "unfold",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.gis",
    "django.contrib.postgres",
    "corsheaders",
    "rest_framework",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "pgtrigger",
    "pghistory",
    "procrastinate.contrib.django",
    "django_htmx",
    "js_lib_leaflet",
    "apps.core",
    "apps.users",
    "apps.locations",
    "apps.tenants",
    "apps.features",
    "apps.documents",
    "apps.compliance",
    "apps.employers",
    "apps.candidates",
    "apps.jobs",
    "apps.resumes",
    "apps.applications",
    "apps.messaging",
    "apps.moderation",
    "apps.notifications",
    "apps.audit",
    "apps.integrations",
    "apps.privacy",
    "apps.web",
]
MIDDLEWARE = [
    "apps.core.api.middleware.RequestTrace",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "compression_middleware.middleware.CompressionMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "apps.core.api.language.ReaderLanguage",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "apps.users.api.middleware.CookieSignIn",
    "apps.core.api.middleware.HistoryContext",
    "apps.core.api.middleware.StaffScope",
    "apps.core.api.middleware.PageMessages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
TEST_RUNNER = "config.test_runner.PytestRunner"

# --- data
DATABASES = {
    "default": {
        **database(),
        # Opening a connection costs 16 times the query (performance.md): keep it; check it after a failover.
        "CONN_MAX_AGE": env.int("DB_CONN_MAX_AGE", default=600),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 3,
            # A server that vanished without a word: noticed after about 10 seconds, not two hours.
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": 10_000,  # milliseconds
            "application_name": SERVICE_NAME,
            # Short queries by many callers: neither compiling them nor several processes for one of them pays.
            "options": "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"
            " -c jit=off -c max_parallel_workers_per_gather=0",
        },
    }
}
DATABASE_OWNER = database_owner()
DATABASE_APPLICATION_ROLE = DATABASES["default"]["USER"]
DATABASE_REPORTING_ROLE = env.str("POSTGRES_REPORTING", default="safejob_reporting")
if env.bool("DB_POOLED", default=False):
    DATABASES["default"] = without_session(DATABASES["default"])
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
GDAL_LIBRARY_PATH = env.str("GDAL_LIBRARY_PATH", default="") or wheel_library("pyogrio", "libgdal*")
GEOS_LIBRARY_PATH = env.str("GEOS_LIBRARY_PATH", default="") or wheel_library("shapely", "libgeos_c*")
SILENCED_SYSTEM_CHECKS = ["gis.W001"]  # Debian 12's GDAL 3.6: we take coordinates as numbers only (ADR 0007)

REDIS_URL = env.str("REDIS_URL", default="redis://127.0.0.1:6379/0")
CACHES = {
    "default": {
        "BACKEND": "apps.core.clients.cache.ResilientRedisCache",
        "LOCATION": env.str("CACHE_URL", default=REDIS_URL),
        "KEY_PREFIX": "safejob",
        "TIMEOUT": 300,
        # Short, because a blackholed Redis costs one such wait before the breaker opens.
        "OPTIONS": {"SOCKET_CONNECT_TIMEOUT": 0.2, "SOCKET_TIMEOUT": 0.2},
    }
}
# The browser keeps it, signed; neither a dump of the database nor Redis holds a cookie that somebody could use.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"

# --- background work: the queue lives in PostgreSQL (ADR 0003)
PROCRASTINATE_WORKER_DEFAULTS = {
    "concurrency": env.int("WORKER_CONCURRENCY", default=4),
    "delete_jobs": "successful",
    "update_heartbeat_interval": 2,
    "stalled_worker_timeout": 8,
    "shutdown_graceful_timeout": 20,
}

# --- identity
AUTH_USER_MODEL = "users.User"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "apps.users.services.HardToGuess"},
]
JWT_ACCESS_TOKEN_LIFETIME = timedelta(minutes=env.int("JWT_ACCESS_TOKEN_LIFETIME", default=15))
JWT_REFRESH_TOKEN_LIFETIME = timedelta(days=env.int("JWT_REFRESH_TOKEN_LIFETIME", default=7))
SESSION_COOKIE_AGE = int(JWT_REFRESH_TOKEN_LIFETIME.total_seconds())
LOGIN_URL, LOGIN_REDIRECT_URL = "/auth/sign-in/", "/account/"
JWT_ISSUER = env.str("JWT_ISSUER", default=PUBLIC_URL)
JWT_AUDIENCE = "safe-job-platform"
# Fernet keys that encrypt secrets which we must read again, newest first; older ones still decrypt.
DATA_KEYS = env.list("DATA_KEYS", default=[])
PASSKEY_RP_ID = env.str("PASSKEY_RP_ID", default="") or passkey_host(PUBLIC_URL)
PASSKEY_ORIGINS = env.list("PASSKEY_ORIGINS", default=[]) or passkey_origins(PUBLIC_URL)
STAFF_SECOND_FACTOR = env.bool("STAFF_SECOND_FACTOR", default=False)
JWT_KEYS_DIR = env.path("JWT_KEYS_DIR", default=str(BACKEND.parent / ".local" / "jwt"))

# --- API
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "apps.users.api.authentication.JwtAuthentication",
        "apps.tenants.api.authentication.ApiTokenAuthentication",
        "apps.users.api.authentication.CookieAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["apps.core.api.json.JsonRenderer"],
    "DEFAULT_PARSER_CLASSES": ["apps.core.api.json.JsonParser"],
    "DEFAULT_CONTENT_NEGOTIATION_CLASS": "apps.core.api.json.AlwaysJson",
    "DEFAULT_SCHEMA_CLASS": "apps.core.api.openapi.HouseSchema",
    "DEFAULT_PAGINATION_CLASS": "apps.core.api.pagination.NewestFirst",
    "EXCEPTION_HANDLER": "apps.core.api.problems.answer_with_problem",
    "DEFAULT_METADATA_CLASS": None,
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Safe Job Platform",
    "DESCRIPTION": "Find and offer safe temporary work in the Netherlands.",
    "VERSION": "1.0.0",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_AUTHENTICATION": ["apps.users.api.authentication.CookieAuthentication"],
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_ADD_EXPLICIT_BLANK_NULL_CHOICE": True,
    "SORT_OPERATIONS": True,
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "REDOC_DIST": "SIDECAR",
    "ENUM_NAME_OVERRIDES": {  # where several components call different choices by one name
        "AppealOutcomeEnum": "apps.moderation.enums.AppealOutcome",
        "ApplicationStatusEnum": "apps.applications.enums.ApplicationStatus",
        "BounceKindEnum": "apps.notifications.enums.BounceKind",
        "CaseKindEnum": "apps.moderation.enums.CaseKind",
        "CaseStateEnum": "apps.moderation.enums.CaseState",
        "CategoryEnum": "apps.notifications.enums.Category",
        "CefrLevelEnum": "apps.candidates.enums.CefrLevel",
        "CertificateEnum": "apps.jobs.enums.HousingCertificate",
        "ChannelEnum": "apps.notifications.enums.Channel",
        "CheckKindEnum": "apps.employers.enums.CheckKind",
        "CheckOutcomeEnum": "apps.compliance.enums.Outcome",
        "CheckReasonEnum": "apps.employers.enums.CheckReason",
        "DecisionOutcomeEnum": "apps.applications.enums.Outcome",
        "EmployerStepEnum": "apps.applications.api.serializers.decisions.STATUSES",
        "FeedKindEnum": "apps.integrations.enums.FeedKind",
        "FontFamilyEnum": "apps.resumes.enums.FontFamily",
        "HiddenKindEnum": "apps.compliance.enums.HiddenKind",
        "InterviewKindEnum": "apps.applications.enums.InterviewKind",
        "InterviewStatusEnum": "apps.applications.enums.InterviewStatus",
        "ImportStateEnum": "apps.resumes.enums.ImportState",
        "JobStatusEnum": "apps.jobs.enums.JobStatus",
        "LanguageEnum": "django.conf.settings.LANGUAGES",
        "LicenceKindEnum": "apps.candidates.enums.LicenceKind",
        "MessageReportReasonEnum": "apps.messaging.enums.ReportReason",
        "ModerationActionEnum": "apps.moderation.enums.Action",
        "OutcomeEnum": "apps.jobs.enums.CloseReason",
        "PlaceKindEnum": "apps.locations.enums.PlaceKind",
        "QuestionKindEnum": "apps.jobs.enums.QuestionKind",
        "RegisterInputUserTypeEnum": "apps.users.api.serializers.TYPES",
        "ReportCategoryEnum": "apps.moderation.enums.Category",
        "ReportOutcomeEnum": "apps.moderation.enums.ReportOutcome",
        "ResumeLanguageEnum": "apps.resumes.enums.ResumeLanguage",
        "ResumeTemplateEnum": "apps.resumes.enums.Template",
        "RowOutcomeEnum": "apps.integrations.enums.RowOutcome",
        "RunStatusEnum": "apps.integrations.enums.RunStatus",
        "SecondFactorEnum": "apps.users.enums.SecondFactor",
        "SectionTypeEnum": "apps.resumes.enums.SectionType",
        "SideEnum": "apps.applications.enums.Side",
        "TargetKindEnum": "apps.moderation.enums.TargetKind",
        "TypeEnum": "apps.users.api.passkeys.serializers.PUBLIC_KEY",
        "VersionReasonEnum": "apps.resumes.enums.VersionReason",
        "WantedTopicEnum": "apps.integrations.api.webhooks.shapes.WANTED",
        "WebhookTopicEnum": "apps.integrations.enums.WebhookTopic",
    },
    "POSTPROCESSING_HOOKS": ["drf_spectacular.hooks.postprocess_schema_enums"],
}
RATE_LIMIT = env.str("RATE_LIMIT", default="600/m")  # a caller's calls; stricter ones stand beside their view
# Where pages find the sockets, if that is another server than theirs; empty: the same one leads /ws/ to them.
WEBSOCKET_URL = env.str("WEBSOCKET_URL", default="")
MESSAGES_PER_MINUTE = env.int("MESSAGES_PER_MINUTE", default=40)  # that one person may send
MESSAGES_PER_DAY = env.int("MESSAGES_PER_DAY", default=1000)
RATELIMIT_FAIL_OPEN = True  # a count that vanished with Redis is no reason to refuse anybody
TRUSTED_PROXIES = env.list("TRUSTED_PROXIES", default=[])  # addresses whose X-Forwarded-For we believe
DATA_UPLOAD_MAX_MEMORY_SIZE = env.int("DATA_UPLOAD_MAX_MEMORY_SIZE", default=1_048_576)  # bytes of a body
METRICS_TOKEN = env.str("METRICS_TOKEN", default="")
EDGE_POOL_SIZE = env.int("EDGE_POOL_SIZE", default=8)  # connections of one process of the edge
EDGE_CONCURRENCY = env.int(
    "EDGE_CONCURRENCY", default=200
)  # requests at once; above that 503 with Retry-After
EDGE_DRAIN_SECONDS = env.float("EDGE_DRAIN_SECONDS", default=1.0)  # between "not ready" and the end
CORS_ALLOWED_ORIGINS = env.list("CORS_ALLOWED_ORIGINS", default=[])
CORS_EXPOSE_HEADERS = ["ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-ID"]
CORS_ALLOW_HEADERS = [
    "accept", "authorization", "content-type", "idempotency-key", "if-match", "if-none-match",
    "x-csrftoken", "x-request-id", "x-tenant",
]  # fmt: skip

# --- features: what a flag is until staff make a row for it in the admin (ADR 0014)
FEATURE_AI_RESUME = env.bool("FEATURE_AI_RESUME", default=False)
FEATURE_AI_COVER_LETTER = env.bool("FEATURE_AI_COVER_LETTER", default=False)
FEATURE_JOB_SCRAPING = env.bool("FEATURE_JOB_SCRAPING", default=False)

# --- security that holds in every environment; TLS stands in production
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "apps.web.api.errors.csrf_failure"
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CSP = {
    "default-src": [CSP.SELF],
    # The admin's own scripts evaluate expressions (Alpine); no other origin may send one.
    "script-src": [CSP.SELF, CSP.UNSAFE_EVAL, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    name: [] for name in ("camera", "geolocation", "microphone", "payment", "usb", "display-capture")
}

# --- outside world
MAILERS = {
    "default": {
        "BACKEND": env.str("EMAIL_BACKEND", default="django.core.mail.backends.smtp.EmailBackend"),
        "OPTIONS": {
            "host": env.str("EMAIL_HOST", default="127.0.0.1"),
            "port": env.int("EMAIL_PORT", default=1025),
            "username": env.str("EMAIL_HOST_USER", default=""),
            "password": env.str("EMAIL_HOST_PASSWORD", default=""),
            "use_tls": env.bool("EMAIL_USE_TLS", default=False),
            "use_ssl": env.bool("EMAIL_USE_SSL", default=False),
            "timeout": env.int("EMAIL_TIMEOUT", default=10),  # seconds
        },
    }
}
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Safe Job Platform <no-reply@safejob.example>")
KVK_API_URL = env.str("KVK_API_URL", default="https://api.kvk.nl")
KVK_API_KEY = env.str("KVK_API_KEY", default="")
KVK_TIMEOUT = env.float("KVK_TIMEOUT", default=5.0)  # seconds
VIES_API_URL = env.str("VIES_API_URL", default="https://ec.europa.eu/taxation_customs/vies/rest-api")
VIES_TIMEOUT = env.float("VIES_TIMEOUT", default=10.0)  # seconds
VIES_REQUESTER = env.str(
    "VIES_REQUESTER", default=""
)  # our own btw-id: then VIES numbers each question, as a proof
DNS_SERVERS = env.list("DNS_SERVERS", default=[])  # address or address:port; empty: those of the machine
DNS_TIMEOUT = env.float("DNS_TIMEOUT", default=4.0)  # seconds
DOMAIN_PROOF_URL = "https://{domain}/.well-known/safejob.txt"
VERIFICATION_GRACE_DAYS = env.int(
    "VERIFICATION_GRACE_DAYS", default=3
)  # from the first failing check of a verified
VERIFICATION_GRACE_DAYS_ENDED = env.int(
    "VERIFICATION_GRACE_DAYS_ENDED", default=1
)  # if the register says: ended
PDOK_API_URL = env.str("PDOK_API_URL", default="")  # empty: the shipped gazetteer alone answers
PDOK_TIMEOUT = env.float("PDOK_TIMEOUT", default=3.0)  # seconds
MAP_TILES_URL = env.str("MAP_TILES_URL", default="")  # empty: the shipped outline of the country
MAP_TILES_ATTRIBUTION = env.str("MAP_TILES_ATTRIBUTION", default="")
# Pages and feeds of others (docs/feeds.md): ports, addresses of ours that are public but not for this, and whom to
# write to about our visits. This machine itself is for development and tests; production does not start with it.
FETCH_PORTS = env.list("FETCH_PORTS", cast=int, default=[80, 443])
FETCH_CLOSED_NETWORKS = env.list("FETCH_CLOSED_NETWORKS", default=[])
FETCH_CONTACT_URL = env.str("FETCH_CONTACT_URL", default="") or PUBLIC_URL
FETCH_ALLOW_LOOPBACK = env.bool("FETCH_ALLOW_LOOPBACK", default=False)
# Where boards of job sites are read (docs/feeds.md); {board} becomes the name that an organization has there.
FEED_BOARD_URLS = {
    "greenhouse": env.str(
        "FEED_GREENHOUSE_URL", default="https://boards-api.greenhouse.io/v1/boards/{board}/jobs?content=true"
    ),
    "lever": env.str("FEED_LEVER_URL", default="https://api.lever.co/v0/postings/{board}?mode=json"),
    "recruitee": env.str("FEED_RECRUITEE_URL", default="https://{board}.recruitee.com/api/offers/"),
}
FEED_LEVER_EU_URL = env.str(
    "FEED_LEVER_EU_URL", default="https://api.eu.lever.co/v0/postings/{board}?mode=json"
)
OIDC_PROVIDERS = env.json("OIDC_PROVIDERS", default={})  # issuers whose tokens we take, by name
OIDC_TIMEOUT = env.float("OIDC_TIMEOUT", default=3.0)  # seconds
SMS_BACKEND = env.str("SMS_BACKEND", default="")  # twilio, or console; empty: no phone number can be proven
SMS_API_URL = env.str("SMS_API_URL", default="https://api.twilio.com")
SMS_ACCOUNT, SMS_KEY = env.str("SMS_ACCOUNT", default=""), env.str("SMS_KEY", default="")
SMS_SECRET, SMS_SENDER = env.str("SMS_SECRET", default=""), env.str("SMS_SENDER", default="")
SMS_TIMEOUT = env.float("SMS_TIMEOUT", default=5.0)  # seconds
PHONENUMBER_DEFAULT_REGION = "NL"
# Where workers come from; a message elsewhere costs much and helps swindlers.
SMS_COUNTRIES = env.str(
    "SMS_COUNTRIES",
    default="AT,BE,BG,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,NL,PL,PT,RO,SE,SI,SK,UA",
).split(",")
TELEGRAM_API_URL = env.str("TELEGRAM_API_URL", default="https://api.telegram.org")
TELEGRAM_LINK_URL = env.str("TELEGRAM_LINK_URL", default="https://t.me")
TELEGRAM_BOT_NAME = env.str("TELEGRAM_BOT_NAME", default="")  # empty: nobody can link Telegram
TELEGRAM_BOT_TOKEN = env.str("TELEGRAM_BOT_TOKEN", default="")
TELEGRAM_WEBHOOK_SECRET = env.str("TELEGRAM_WEBHOOK_SECRET", default="")  # empty: the worker asks for updates
TELEGRAM_TIMEOUT = env.float("TELEGRAM_TIMEOUT", default=5.0)  # seconds
PUSH_KEY_FILE = env.path("PUSH_KEY_FILE", default=str(BACKEND.parent / ".local" / "push" / "key.pem"))
PUSH_CONTACT = env.str("PUSH_CONTACT", default="") or mail_contact(DEFAULT_FROM_EMAIL)
PUSH_TIMEOUT = env.float("PUSH_TIMEOUT", default=5.0)  # seconds
# The push services of the browsers there are: a subscription's address comes from anybody.
PUSH_ORIGINS = env.list(
    "PUSH_ORIGINS",
    default=[
        "https://fcm.googleapis.com",
        "https://*.push.services.mozilla.com",
        "https://*.notify.windows.com",
        "https://*.push.apple.com",
    ],
)
# What providers tell of mail that came back, and who may tell it (docs/notifications.md); the signed return address.
ANYMAIL = {"WEBHOOK_SECRET": env.str("BOUNCE_WEBHOOK_SECRET", default="")}  # empty: nobody may
BOUNCE_DOMAIN = env.str("BOUNCE_DOMAIN", default="")  # empty: mail comes back to its sender
# The clock of answers: when an employer is reminded, and when an application that nobody answered ends (days).
ANSWER_REMINDER_DAYS = env.int("ANSWER_REMINDER_DAYS", default=5)
ANSWER_LIMIT_DAYS = env.int("ANSWER_LIMIT_DAYS", default=14)
ERASURE_GRACE_DAYS = env.int("ERASURE_GRACE_DAYS", default=14)  # in which people may change their mind
SENTRY_DSN = env.str("SENTRY_DSN", default="")

# --- the admin, where moderators work
UNFOLD = {
    "SITE_TITLE": "Safe Job Platform",
    "SITE_HEADER": "Safe Job Platform",
    "DASHBOARD_CALLBACK": "apps.moderation.admin.add_tiles",
    "SHOW_BACK_BUTTON": True,
}

# --- files
STORAGE_TYPE = env.str("STORAGE_TYPE", default="local")  # local or s3
AWS_S3_PUBLIC_URL = env.str(
    "AWS_S3_PUBLIC_URL", default=""
)  # S3 as readers reach it, if that is another address
STORAGES = {
    **file_storages(),
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
STATIC_URL, STATIC_ROOT = "static/", env.path(
    "STATIC_ROOT", default=str(BACKEND.parent / ".local" / "static")
)
STATICFILES_DIRS = [BACKEND / "static"]
MEDIA_URL, MEDIA_ROOT = "media/", env.path("MEDIA_ROOT", default=str(BACKEND / "media"))
DOCUMENT_MAX_BYTES = env.int("DOCUMENT_MAX_BYTES", default=10_485_760)  # of one uploaded file
DOCUMENTS_PER_PERSON = env.int("DOCUMENTS_PER_PERSON", default=100)
DOCUMENTS_PER_ORGANIZATION = env.int("DOCUMENTS_PER_ORGANIZATION", default=1000)
TESSERACT = env.str("TESSERACT", default="")  # reads pictures of text; empty: nobody does
CLAMD_ADDRESS = env.str("CLAMD_ADDRESS", default="")  # host:port; empty: every upload stays in quarantine
CLAMD_TIMEOUT = env.float("CLAMD_TIMEOUT", default=20.0)  # seconds, for each step of a conversation

# --- languages, by value to the workers (domain.md, 6)
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("pl", "polski"),
    ("ro", "română"),
    ("bg", "български"),
    ("es", "español"),
    ("uk", "українська"),
]
# The .po files always stand in backend/locale; elsewhere go the .mo files where that folder cannot be written.
LOCALE_PATHS = [Path(env.str("LOCALE_ROOT", default=str(BACKEND / "locale")))]
USE_TZ, TIME_ZONE = True, "UTC"

# What the running platform says is kept for those whom it concerns, too (docs/audit.md).
OPERATIONAL_LOG = env.bool("OPERATIONAL_LOG", default=True)
LOGGING = structured(level=env.str("LOG_LEVEL", default="INFO"))
