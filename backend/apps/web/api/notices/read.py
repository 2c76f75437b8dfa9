"""Notices that were seen."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from apps.core.services import acting_for
from apps.notifications.services import mark_all_read, mark_notice_read
from apps.web.api.account.act import ActPage


class OpenNotice(ActPage):
    """Counts one as read, and goes where it leads."""

    back = "web:notices"

    def act(self) -> HttpResponse:
        """Open it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            path = mark_notice_read(user=user, id=self.kwargs["notice_id"]).path
        # Only we write paths; a second look costs nothing.
        is_ours = url_has_allowed_host_and_scheme(path, allowed_hosts=None)
        return HttpResponseRedirect(path) if is_ours else redirect(self.back)


class ReadNotices(ActPage):
    """Counts all as read."""

    back = "web:notices"

    def act(self) -> None:
        """Do it."""
        user = self.request.user
        with acting_for(user_id=user.pk):
            mark_all_read(user=user)
        messages.success(self.request, _("All notices are read."))
