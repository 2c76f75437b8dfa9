// Single keys at the moderators' desk. Everything they do is a link or a button on the page, too.
"use strict";

const STORE = "desk-keys-off";
const keysBox = document.querySelector("[data-desk-keys]");
const TYPES = "input, textarea, select, [contenteditable]";

function areOn() {
  return localStorage.getItem(STORE) !== "yes";
}

if (keysBox) {
  keysBox.checked = areOn();
  keysBox.addEventListener("change", () => localStorage.setItem(STORE, keysBox.checked ? "no" : "yes"));
}

function step(by) {
  const links = [...document.querySelectorAll("[data-desk-open]")];
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
  links[Math.min(Math.max(next, 0), links.length - 1)]?.focus();
}

function showKeys() {
  const keys = document.querySelector(".desk-keys");
  if (keys) {
    keys.open = !keys.open;
    keys.querySelector("summary").focus();
  }
}

const ACTS = {
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement.closest("[data-desk-open]")?.click(),
  d: () => document.querySelector("[data-desk-decide]")?.focus(),
  "?": showKeys,
};

document.addEventListener("keydown", (event) => {
  if (!areOn() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(TYPES)) {
    return;
  }
  const act = ACTS[event.key] ?? press(event.key);
  if (act) {
    event.preventDefault();
    act();
  }
});

function press(key) {
  const found = /^[a-z]$/.test(key) && document.querySelector(`[data-key="${key}"]`);
  return found && (() => found.click());
}
