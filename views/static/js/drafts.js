/**
 * What is typed is kept in the browser until the server has it, by item and the version it was typed upon, and offered
 * again when the page is opened anew. Told by js/notes.js: "notes:ready", "notes:unsaved" and "notes:saved", each with
 * { words, body, version }: the words to compare by, and the form as it would be sent.
 */
const root = document.querySelector("[data-notes]");
const keyOf = (item, version) => `beslutsspar.notes.${item}.${version}`;
const monthInMilliseconds = 30 * 24 * 60 * 60 * 1000;

if (root) {
  root.addEventListener("notes:unsaved", ({ target, detail }) => keep(target, detail));
  root.addEventListener("notes:saved", ({ target }) => forget(target.dataset.item));
  root.addEventListener("notes:ready", ({ target, detail }) => offer(target, detail));
}

function keep(form, { words, body, version }) {
  try {
    const draft = JSON.stringify({ words, body, version, at: Date.now() });
    localStorage.setItem(keyOf(form.dataset.item, version), draft);
  } catch {
    // No room, or not allowed: the page itself still holds the text.
  }
}

function forget(item) {
  for (const key of keysOf(item)) localStorage.removeItem(key);
}

function keysOf(item) {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(keyOf(item, "")));
  } catch {
    return [];
  }
}

function offer(form, { words }) {
  const drafts = keysOf(form.dataset.item).map((key) => JSON.parse(localStorage.getItem(key)));
  const newest = drafts.sort((a, b) => b.at - a.at)[0];
  // A form that came back with what was typed in it holds the draft already.
  if (!newest || "unsaved" in form.dataset) return;
  if (newest.words === words || Date.now() - newest.at > monthInMilliseconds) {
    forget(form.dataset.item);
    return;
  }
  const header = form.querySelector("header");
  header.insertAdjacentHTML("afterend", document.getElementById("osparat").innerHTML);
  const box = header.nextElementSibling;
  const when = box.querySelector("p");
  when.textContent = when.textContent.replace("{time}", new Date(newest.at).toLocaleString("sv-SE").slice(0, 16));
  box.querySelector("[data-restore]").addEventListener("click", () => restore(form, newest));
  box.querySelector("[data-discard]").addEventListener("click", () => {
    forget(form.dataset.item);
    box.remove();
    form.elements.body.focus();
  });
}

/** The server builds the form from it, rows and all, without saving; the version tells whether it is still current. */
function restore(form, { body, version }) {
  const sender = document.createElement("form");
  sender.method = "post";
  sender.action = form.getAttribute("action");
  const own = [
    ["_csrf", form.elements._csrf.value],
    ["version", String(version)],
    ["show", "1"],
  ];
  for (const [name, value] of [...own, ...new URLSearchParams(body)]) {
    // A textarea keeps line breaks.
    const control = document.createElement("textarea");
    Object.assign(control, { name, value });
    sender.append(control);
  }
  sender.hidden = true;
  document.body.append(sender);
  sender.submit();
}
