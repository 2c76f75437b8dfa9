"""pytest: as production where it matters, on servers that the test command starts."""

import os

from config.environment import derived_data_key
from config.settings.base import *

ENVIRONMENT = "test"
SECRET_KEY = "test-only-" + "x" * 50
DATA_KEYS = [derived_data_key(SECRET_KEY)]
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast; argon2 has a test of its own
CACHES = {"default": {**CACHES["default"], "KEY_PREFIX": f"test-{os.getpid()}"}}  # side by side, not shared
MIDDLEWARE = ["tests.wall.BehindTheWall", *MIDDLEWARE]
RATE_LIMIT = "100000/m"
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = None
STORAGE_TYPE = "local"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": STORAGES["staticfiles"],
}
TESSERACT = ""  # whoever tests it says so; make test has one in its environment
OPERATIONAL_LOG = False  # a thread that writes rows at any moment; its own tests call what it calls
