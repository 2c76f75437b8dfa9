"""Production's settings on another host; the API's description is open for those who build against it."""

from config.environment import env
from config.settings.production import *

ENVIRONMENT = env.str("ENVIRONMENT", default="staging")
SPECTACULAR_SETTINGS = {
    **SPECTACULAR_SETTINGS,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
}
