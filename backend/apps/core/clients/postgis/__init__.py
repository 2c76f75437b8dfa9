"""Django's engine for PostGIS, made to give up in time."""
