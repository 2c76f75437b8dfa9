"""What a browser says about itself when it wants push messages."""

from django import forms

from apps.web.api.forms.base import HouseForm


class PushForm(HouseForm):
    """Filled in by web/push-settings.js: base64url of a point on P-256 and of sixteen bytes."""

    endpoint = forms.CharField(max_length=1000)
    p256dh = forms.RegexField(r"^B[A-Za-z0-9_-]{86}$")
    auth = forms.RegexField(r"^[A-Za-z0-9_-]{22}$")
