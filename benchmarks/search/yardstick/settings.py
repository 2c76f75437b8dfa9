"""The product's settings for database and server; Django's and REST framework's defaults for the rest."""

from config.settings.development import *  # noqa: F403

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.gis",
    "django.contrib.postgres",
    "rest_framework",
    "yardstick",
]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "yardstick.urls"
AUTH_USER_MODEL = "auth.User"
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
}
# It may take its time: at a million jobs on a busy machine it needs more than the product allows itself.
DATABASES["default"]["OPTIONS"]["options"] += " -c statement_timeout=0"  # noqa: F405
