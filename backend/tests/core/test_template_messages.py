"""Messages in templates reach the catalogs."""

from io import BytesIO

import pytest

from apps.core.management.catalogs import KEYWORDS
from apps.core.management.templates import extract_template


def found_in(template):
    return [message for _, _, message, _ in extract_template(BytesIO(template.encode()), KEYWORDS, [], {})]


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("<p>\n  {% translate 'Save' %}\n</p>\n{% if x %}\n    <b>it's</b>\n{% endif %}", "Save"),
        ("{% blocktranslate trimmed with a=b.c %}\n  For\n  {{ a }}.\n{% endblocktranslate %}", "For %(a)s."),
        ("{% firstof name _('Nobody') %}", "Nobody"),
        (
            "{% blocktranslate count n=x %}{{ n }} job{% plural %}{{ n }} jobs{% endblocktranslate %}",
            ("%(n)s job", "%(n)s jobs", None),
        ),
    ],
)
def test_message_is_found(template, message):
    (found,) = found_in(template)

    assert found == message


def test_text_that_nobody_marked_is_left_alone():
    assert found_in('<p title="don\'t">{{ name }} \\ (</p>') == []
