"""The product's settings for database and server; Django's and REST framework's defaults for the rest."""

from config.settings.development import *  # noqa: F403
from config.settings.development import DATABASES

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.gis",
    "django.contrib.postgres",
    "rest_framework",
    "contestant",
]
MIDDLEWARE = ["django.middleware.security.SecurityMiddleware", "django.middleware.common.CommonMiddleware"]
ROOT_URLCONF = "contestant.urls"
AUTH_USER_MODEL = "contestant.User"
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": ["contestant.authentication.TokenAuthentication"],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
}
# It scopes nothing, so the walls stand open for it.
DATABASES["default"]["OPTIONS"]["options"] += " -c safejob.sees_all=on"
