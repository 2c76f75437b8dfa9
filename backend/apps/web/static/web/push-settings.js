// Asks the browser for push messages; the form then says to us where it takes them.
const form = document.querySelector("#start-push");
const said = document.querySelector("#push-said");

function toBytes(text) {
  const base64 = text.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

async function subscribe() {
  const worker = await navigator.serviceWorker.register("/push.js");
  await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: toBytes(form.dataset.key) };
  const { endpoint, keys } = (await worker.pushManager.subscribe(options)).toJSON();
  form.elements.endpoint.value = endpoint;
  form.elements.p256dh.value = keys.p256dh;
  form.elements.auth.value = keys.auth;
  form.submit();
}

if (form && "serviceWorker" in navigator && "PushManager" in window) {
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    said.textContent = "";
    try {
      await subscribe();
    } catch (error) {
      said.textContent = error.name === "NotAllowedError" ? form.dataset.refused : form.dataset.failed;
    }
  });
}
