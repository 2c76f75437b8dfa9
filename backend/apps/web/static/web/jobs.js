// What the pages of jobs do better with a script; all of it works without one, too.

const shown = (selector) => document.querySelector(selector);

// After a search without a new page: say how many there are, by leading the reader to that line.
document.addEventListener('htmx:afterSettle', ({ detail }) => {
  if (detail.target?.id === 'found') shown('#count')?.focus({ preventScroll: true });
});
for (const failure of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) {
  document.addEventListener(failure, ({ detail }) => {
    if (detail.xhr?.status === 400) return; // shown as a page of its own, below
    const said = shown('#said');
    said.classList.remove('unseen');
    said.textContent = said.dataset.failed;
  });
}
// Fields that are empty only make the address long.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  const given = detail.formData;
  for (const name of new Set(given.keys())) {
    if (given.getAll(name).every((one) => !one)) given.delete(name);
  }
  if (!given.has('near')) given.delete('radius_km');
});
// A refused search has its words at the fields: show that page.
document.addEventListener('htmx:beforeSwap', ({ detail }) => {
  if (detail.xhr.status === 400) window.location.assign(detail.pathInfo.finalRequestPath);
});

for (const button of document.querySelectorAll('[data-share]')) {
  if (!navigator.share) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    navigator.share({ title: document.title, url: button.dataset.share }).catch(() => {});
  });
}
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    shown('#copied').textContent = button.dataset.done;
  });
}
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
