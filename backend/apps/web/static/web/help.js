/* Lets the phone keep the pages of help, and prints them; all of it can be read without a script, too. */

const kept = document.querySelector("#kept");

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

async function keepHere() {
  const { language } = kept.dataset;
  await navigator.serviceWorker.register(`/help/worker-${language}.js`, { scope: "/help/" });
  await navigator.serviceWorker.ready;
  kept.hidden = false;
}

/* A browser that keeps nothing, as a private window may, shows the pages all the same. */
if ("serviceWorker" in navigator) keepHere().catch(() => {});
