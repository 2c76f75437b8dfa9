"""Degrees to RD New (EPSG:28992) without asking the database.

The search compares flat meters. This is the projection that PROJ's definition of EPSG:28992 describes, without the
correction grid (at most 25 cm). A test holds it against PostGIS.
"""

from math import asin, atan, atan2, cos, exp, hypot, log, pi, radians, sin, sqrt, tan

WGS84 = (6378137.0, 1 / 298.257223563)
BESSEL = (6377397.155, 1 / 299.1528128)
SHIFT = (565.2369, 50.0087, 465.658)  # meters
TURN = tuple(second / 3600 * pi / 180 for second in (-0.406857, 0.350733, -1.87035))
SCALE = 1 + 4.0812e-6
LAT_0, LON_0, K_0, X_0, Y_0 = (
    radians(52.15616055555555),
    radians(5.38763888888889),
    0.9999079,
    155000.0,
    463000.0,
)


def to_rd(lat: float, lon: float) -> tuple[float, float]:
    """Return x and y in meters of a point in degrees (WGS 84)."""
    return _project(*_on_bessel(radians(lat), radians(lon)))


def _on_bessel(lat: float, lon: float) -> tuple[float, float]:
    """Move from the ellipsoid of WGS 84 to the one of the Dutch maps (inverse of the seven parameters)."""
    size, flat = WGS84
    square = flat * (2 - flat)
    normal = size / sqrt(1 - square * sin(lat) ** 2)
    x, y, z = (
        value / SCALE
        for value in (
            normal * cos(lat) * cos(lon) - SHIFT[0],
            normal * cos(lat) * sin(lon) - SHIFT[1],
            normal * (1 - square) * sin(lat) - SHIFT[2],
        )
    )
    rx, ry, rz = TURN
    return _geodetic(x + rz * y - ry * z, y - rz * x + rx * z, z + ry * x - rx * y)


def _geodetic(x: float, y: float, z: float) -> tuple[float, float]:
    size, flat = BESSEL
    square, radius = flat * (2 - flat), hypot(x, y)
    lat = atan2(z, radius * (1 - square))
    for _ in range(4):
        normal = size / sqrt(1 - square * sin(lat) ** 2)
        lat = atan2(z + square * normal * sin(lat), radius)
    return lat, atan2(y, x)


# --- the oblique stereographic projection, by way of a sphere
_E2 = BESSEL[1] * (2 - BESSEL[1])
_E = sqrt(_E2)
_N = sqrt(1 + _E2 * cos(LAT_0) ** 4 / (1 - _E2))


def _conformal(lat: float) -> float:
    stretch = tan(pi / 4 + lat / 2) * ((1 - _E * sin(lat)) / (1 + _E * sin(lat))) ** (_E / 2)
    return _N * log(stretch)


_SPHERE_0 = asin(sin(LAT_0) / _N)
_M = log(tan(pi / 4 + _SPHERE_0 / 2)) - _conformal(LAT_0)
_RADIUS = BESSEL[0] * sqrt(1 - _E2) / (1 - _E2 * sin(LAT_0) ** 2)


def _project(lat: float, lon: float) -> tuple[float, float]:
    sphere = 2 * atan(exp(_conformal(lat) + _M)) - pi / 2
    turn = _N * (lon - LON_0)
    factor = 1 + sin(sphere) * sin(_SPHERE_0) + cos(sphere) * cos(_SPHERE_0) * cos(turn)
    east = cos(sphere) * sin(turn)
    north = sin(sphere) * cos(_SPHERE_0) - cos(sphere) * sin(_SPHERE_0) * cos(turn)
    return X_0 + 2 * K_0 * _RADIUS * east / factor, Y_0 + 2 * K_0 * _RADIUS * north / factor
