/* What the pages of help do better with a script; all of it works without one, too. */

const leave = document.querySelector("#leave");
const kept = document.querySelector("#kept");
const TWICE = 1500; // milliseconds between two presses of Escape
let pressedAt = -TWICE;

/* This page goes out of sight before the next one has come, and out of the list that "back" walks through. */
function leaveNow() {
  document.documentElement.hidden = true;
  document.title = "";
  window.location.replace(leave.href);
}

leave.addEventListener("click", (event) => {
  event.preventDefault();
  leaveNow();
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || event.repeat) return;
  if (event.timeStamp - pressedAt < TWICE) leaveNow();
  pressedAt = event.timeStamp;
});

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
for (const hint of document.querySelectorAll("[data-script]")) hint.hidden = false;

async function keepHere() {
  const { language } = kept.dataset;
  const registration = await navigator.serviceWorker.register(`/help/worker-${language}.js`, { scope: "/help/" });
  await navigator.serviceWorker.ready;
  kept.hidden = !registration.active;
}

if ("serviceWorker" in navigator) keepHere().catch(() => {});
