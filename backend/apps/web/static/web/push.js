/* The service worker: shows what we push, and leads to its page. It keeps no pages and answers no requests. */

const ICON = "/static/web/icon.svg";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  event.waitUntil(show(read(event.data)));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});

/* Browsers take the permission away from who shows nothing, so something is always shown. */
function read(data) {
  try {
    return data.json();
  } catch {
    return {};
  }
}

function show(notice) {
  return self.registration.showNotification(notice.title || "Safe Job Platform", {
    body: notice.body || "",
    tag: notice.tag || "notice",
    lang: notice.lang || "",
    icon: ICON,
    data: { path: ownPath(notice.path) },
  });
}

/* A page of ours, whatever came: another site is never opened. */
function ownPath(path) {
  const address = new URL(typeof path === "string" && path ? path : "/notices/", self.location.origin);
  return address.origin === self.location.origin ? address.pathname + address.search : "/notices/";
}

/* In a tab that is there already, if there is one. */
async function open(path) {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const tab of tabs) {
    if (new URL(tab.url).pathname === path.split("?")[0]) return tab.focus();
  }
  return self.clients.openWindow(path);
}
