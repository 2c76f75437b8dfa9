"""Push messages to this browser and to others."""

from django.contrib import messages
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.notifications.services import push
from apps.web.api.account.act import ActPage
from apps.web.api.forms.push import PushForm
from apps.web.api.own import own_session

BACK = "web:notice-settings"


class StartPush(ActPage):
    """Takes what the browser gave."""

    back = BACK

    def act(self) -> None:
        """Keep it, for as long as the person stays signed in here."""
        form, session = PushForm(self.request.POST), own_session(self.request)
        if session is None or not form.is_valid():
            raise push.PushAddressRefused
        with acting_for(user_id=self.request.user.pk):
            push.subscribe_browser(session=session, **form.cleaned_data)
        messages.success(self.request, _("This device now gets your notices."))


class StopPush(ActPage):
    """Forgets one of the person's browsers."""

    back = BACK

    def act(self) -> None:
        """Forget it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            push.unsubscribe_browser(user=user, subscription_id=self.kwargs["browser_id"])
        messages.success(self.request, _("That device gets no more notices."))
