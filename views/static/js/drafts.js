/**
 * What is typed is kept in the browser until the server has it, by item and the version it was typed upon, and offered
 * again when the page is opened anew. Told by js/notes.js: "notes:ready", "notes:unsaved" and "notes:saved", each with
 * { words, body, version }: the words to compare by, and the form as it would be sent.
 */
const root = document.querySelector("[data-notes]");
// Two tabs on the same item keep a draft each.
const tab = Math.random().toString(36).slice(2);
const own = new Set();
const keyOf = (item, version) => `beslutsspar.notes.${item}.${version}.${tab}`;
const monthInMilliseconds = 30 * 24 * 60 * 60 * 1000;

if (root) {
  root.addEventListener("notes:unsaved", ({ target, detail }) => keep(target, detail));
  root.addEventListener("notes:saved", ({ target, detail }) => forgetSaved(target.dataset.item, detail));
  root.addEventListener("notes:ready", ({ target, detail }) => offer(target, detail));
}

function keep(form, { words, body, version }) {
  const key = keyOf(form.dataset.item, version);
  try {
    localStorage.setItem(key, JSON.stringify({ words, body, version, at: Date.now() }));
    own.add(key);
    for (const { key: older } of draftsOf(form.dataset.item)) if (older !== key && own.has(older)) forget(older);
  } catch {
    // No room, or not allowed: the page itself still holds the text.
  }
}

/** What this tab kept, and what says the same: another tab's text is not saved by this one's. */
function forgetSaved(item, { words }) {
  for (const { key } of draftsOf(item).filter((draft) => own.has(draft.key) || draft.words === words)) forget(key);
}

function forget(key) {
  localStorage.removeItem(key);
  own.delete(key);
}

/** The newest first. */
function draftsOf(item) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(`beslutsspar.notes.${item}.`))
      .map((key) => ({ key, ...JSON.parse(localStorage.getItem(key)) }))
      .sort((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

function offer(form, { words }) {
  const drafts = draftsOf(form.dataset.item);
  if ("unsaved" in form.dataset) {
    // The form came back with what was typed: the draft it was made from is this tab's now.
    for (const draft of drafts) if (draft.words === words) own.add(draft.key);
    return;
  }
  const isOld = ({ at }) => Date.now() - at > monthInMilliseconds;
  for (const draft of drafts) if (draft.words === words || isOld(draft)) forget(draft.key);
  const newest = drafts.find((draft) => draft.words !== words && !isOld(draft));
  if (!newest) return;
  const header = form.querySelector("header");
  header.insertAdjacentHTML("afterend", document.getElementById("osparat").innerHTML);
  const box = header.nextElementSibling;
  const when = box.querySelector("p");
  when.textContent = when.textContent.replace("{time}", new Date(newest.at).toLocaleString("sv-SE").slice(0, 16));
  box.querySelector("[data-restore]").addEventListener("click", () => restore(form, newest));
  box.querySelector("[data-discard]").addEventListener("click", () => {
    forget(newest.key);
    box.remove();
    form.elements.body.focus();
  });
}

/** The server builds the form from it, rows and all, without saving; the version tells whether it is still current. */
function restore(form, { body, version }) {
  const sender = document.createElement("form");
  sender.method = "post";
  sender.action = form.getAttribute("action");
  const frame = [
    ["_csrf", form.elements._csrf.value],
    ["version", String(version)],
    ["show", "1"],
  ];
  for (const [name, value] of [...frame, ...new URLSearchParams(body)]) {
    // A textarea keeps line breaks.
    const control = document.createElement("textarea");
    Object.assign(control, { name, value });
    sender.append(control);
  }
  sender.hidden = true;
  document.body.append(sender);
  sender.submit();
}
