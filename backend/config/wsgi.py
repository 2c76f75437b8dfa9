"""HTTP for everything but sockets: served by granian."""

import os

from django.core.wsgi import get_wsgi_application

from apps.core.clients.postgis.patience import give_up_after
from config.bodies import MeasuredBodies
from config.kinds import SoundKinds
from config.settled import settle

DATABASE_SECONDS = 10.0  # no caller waits longer for one answer of the database
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
application = SoundKinds(MeasuredBodies(get_wsgi_application()))
give_up_after(DATABASE_SECONDS)
settle()
