"""A serializer that is made once reads as one that is made each time."""

from typing import Any

import pytest
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from apps.core.api.shapes import reader_of
from apps.core.api.views import read


class RowInput(serializers.Serializer[Any]):
    word = serializers.CharField(max_length=3)


class ListInput(serializers.Serializer[Any]):
    name = serializers.CharField(default="nobody")
    rows = serializers.ListField(child=RowInput(), default=list)


read_list = reader_of(ListInput)


@pytest.mark.parametrize("data", [{}, {"name": "Ania"}, {"rows": [{"word": "a"}, {"word": "b"}]}])
def test_it_reads_the_same(data):
    assert read_list(data) == read(ListInput, data)


@pytest.mark.parametrize(
    "data", [None, [], "text", {"name": ""}, {"rows": [{"word": "a"}, {"word": "long"}]}, {"rows": {}}]
)
def test_it_refuses_the_same(data):
    with pytest.raises(ValidationError) as once:
        read(ListInput, data)
    with pytest.raises(ValidationError) as again:
        read_list(data)

    assert again.value.get_full_details() == once.value.get_full_details()


def test_one_reading_leaves_nothing_to_the_next():
    first = read_list({})

    first["rows"].append("mine")

    assert read_list({}) == {"name": "nobody", "rows": []}
