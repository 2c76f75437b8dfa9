/* The way out: this page goes out of sight at once, and out of the list that "back" walks through. */

const leave = document.querySelector("#leave");
const TWICE = 1500; // milliseconds between two presses of Escape
let pressedAt = -TWICE;

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

for (const hint of document.querySelectorAll("[data-script]")) hint.hidden = false;
