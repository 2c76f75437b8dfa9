"""`make dev`: everything on this machine, nothing secret."""

from config.environment import derived_data_key, env
from config.settings.base import *

DEBUG = env.bool("DEBUG", default=False)  # on, it keeps every query in memory and slows the search down
SECRET_KEY = SECRET_KEY or "development-only-" + "x" * 40
DATA_KEYS = DATA_KEYS or [derived_data_key(SECRET_KEY)]
ALLOWED_HOSTS = ALLOWED_HOSTS or ["127.0.0.1", "localhost", "[::1]", "backend"]
WHITENOISE_USE_FINDERS = True  # serves the apps' files as they are; no collectstatic
STATIC_ROOT = None
KVK_API_KEY = KVK_API_KEY or "development-only"  # the fake register takes every key, but wants one
CORS_ALLOWED_ORIGINS = CORS_ALLOWED_ORIGINS or ["http://127.0.0.1:3000", "http://localhost:3000"]
SMS_BACKEND = SMS_BACKEND or "console"  # the code stands in the worker's output
if "127.0.0.1" in TELEGRAM_LINK_URL:  # the fake, which takes every token
    TELEGRAM_BOT_NAME = TELEGRAM_BOT_NAME or "safejob_test_bot"
    TELEGRAM_BOT_TOKEN = TELEGRAM_BOT_TOKEN or "1:development-only"
