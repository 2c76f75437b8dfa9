"""One realistic answer for each operation, and what stands in the paths."""

from drf_spectacular.utils import OpenApiExample, OpenApiParameter

POSTCODE_PARAMETER = OpenApiParameter(
    "postcode",
    str,
    OpenApiParameter.PATH,
    description="A Dutch postcode, with or without its letters.",
    examples=[OpenApiExample("four digits", "1012"), OpenApiExample("whole", "1012AB")],
)
PLACE_PARAMETER = OpenApiParameter(
    "place_id",
    str,
    OpenApiParameter.PATH,
    description="The id of a place, as a suggestion gives it.",
    examples=[OpenApiExample("Den Haag", "2747373")],
)
SUGGESTIONS = OpenApiExample(
    "The Hague",
    value={
        "results": [
            {
                "id": "2747373",
                "kind": "place",
                "label": "Den Haag",
                "municipality": "Den Haag",
                "province": "Zuid-Holland",
                "lat": 52.07667,
                "lon": 4.29861,
            }
        ]
    },
    response_only=True,
    status_codes=["200"],
)
POSTCODE = OpenApiExample(
    "1012",
    value={
        "pc4": "1012",
        "place": "Amsterdam",
        "municipality": "Amsterdam",
        "province": "Noord-Holland",
        "lat": 52.3735,
        "lon": 4.8951,
    },
    response_only=True,
    status_codes=["200"],
)
PLACE = OpenApiExample(
    "Den Haag",
    value={
        "id": "2747373",
        "name": "Den Haag",
        "municipality": "Den Haag",
        "province": "Zuid-Holland",
        "population": 474292,
        "lat": 52.07667,
        "lon": 4.29861,
    },
    response_only=True,
    status_codes=["200"],
)
