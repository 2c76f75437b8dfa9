"""One realistic answer of the map."""

from drf_spectacular.utils import OpenApiExample

CLUSTERED = OpenApiExample(
    "Around Venlo",
    value={
        "type": "FeatureCollection",
        "count": 38,
        "features": [
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [6.16212, 51.37018]},
                "properties": {
                    "kind": "cluster",
                    "count": 37,
                    "place": "Venlo",
                    "extent": [6.0911, 51.3422, 6.2144, 51.4017],
                },
            },
            {
                "type": "Feature",
                "geometry": {"type": "Point", "coordinates": [5.9812, 51.4521]},
                "properties": {
                    "kind": "job",
                    "count": 1,
                    "id": "019aa52e-6c00-7a31-9d51-0f4a5a0c2b11",
                    "title": "Order picker, day and evening",
                    "place": "Horst",
                    "pay": {"min_cents": 1545, "max_cents": 1700, "currency": "EUR", "unit": "hour"},
                    "url": "https://safejob.example/jobs/019aa52e-6c00-7a31-9d51-0f4a5a0c2b11/",
                },
            },
        ],
    },
    response_only=True,
)
