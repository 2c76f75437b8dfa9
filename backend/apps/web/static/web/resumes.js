// What the pages of resumes and files do better with a script; all of it works without one, too.

const shown = (selector) => document.querySelector(selector);

// As soon as somebody types, the preview is old; the server's answer replaces it, and says what it shows.
document.addEventListener('input', ({ target }) => {
  const preview = shown('#preview');
  if (!preview || !target.closest('#editor')) return;
  preview.dataset.old = '';
  preview.querySelector('[data-says]').textContent = preview.dataset.waits;
});
for (const failure of ['htmx:sendError', 'htmx:timeout']) {
  document.addEventListener(failure, () => {
    const preview = shown('#preview');
    if (preview) preview.querySelector('[data-says]').textContent = preview.dataset.failed;
  });
}

// How much of a file was sent.
for (const form of document.querySelectorAll('form[data-upload]')) {
  form.addEventListener('submit', () => {
    const bar = form.querySelector('progress');
    if (!bar || !form.querySelector('[type=file]').files.length) return;
    bar.hidden = false;
    bar.removeAttribute('value'); // the browser sends, and tells nobody how far it is
    form.querySelector('button').disabled = true;
  });
}
window.addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('form[data-upload] button')) button.disabled = false;
});

for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    shown('#copied').textContent = button.dataset.done;
  });
}

// Leaving a part that was changed and not saved: the browser asks first.
let isChanged = false;
document.addEventListener('input', ({ target }) => { if (target.closest('#editor')) isChanged = true; });
document.addEventListener('submit', () => { isChanged = false; });
window.addEventListener('beforeunload', (event) => { if (isChanged) event.preventDefault(); });
