/**
 * A form sent when the session had run out leads to the login. What was typed is kept in this tab meanwhile, and when
 * the page comes back after the login, for the same account, the form is filled in again. The notes keep their own, in
 * js/drafts.js; here they are forgotten: all of them when somebody logs out, and whatever nobody came back for in a month.
 */
const key = "beslutsspar.form";
const here = location.pathname + location.search;
const account = document.body.dataset.account;

if (account) {
  restore();
  document.addEventListener("submit", keep);
  document.querySelector("form[data-logout]")?.addEventListener("submit", () => forgetDrafts(() => true));
  forgetDrafts(isOld);
}

function isOld(draft) {
  try {
    return !(JSON.parse(draft).at > Date.now() - 30 * 24 * 60 * 60 * 1000);
  } catch {
    return true;
  }
}

function forgetDrafts(isForgotten) {
  try {
    for (const name of Object.keys(localStorage).filter((name) => name.startsWith("beslutsspar.notes."))) {
      if (isForgotten(localStorage.getItem(name))) localStorage.removeItem(name);
    }
  } catch {
    // Not allowed: then nothing was kept either.
  }
}

function keep({ target: form }) {
  if (form.method !== "post" || form.closest("[data-notes]")) return;
  const fields = [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "_csrf");
  const isSecret = form.querySelector('input[type="password"]') !== null;
  if (isSecret || fields.length === 0) return;
  const kept = { account, page: here, action: form.getAttribute("action"), fields };
  try {
    sessionStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // No room, or not allowed: then it is as without this script.
  }
}

function restore() {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  sessionStorage.removeItem(key);
  if (!kept || kept.account !== account || kept.page !== here || !cameFromLogin()) return;
  const form = [...document.forms].find((candidate) => candidate.getAttribute("action") === kept.action);
  if (!form) return;
  fill(form, kept.fields);
  const notice = document.getElementById("aterstalld-text")?.content.cloneNode(true);
  if (notice) form.before(notice);
}

function cameFromLogin() {
  return document.referrer !== "" && new URL(document.referrer).pathname === "/logga-in";
}

function fill(form, fields) {
  for (const box of form.querySelectorAll('input[type="checkbox"], input[type="radio"]')) {
    box.checked = fields.some(([name, value]) => name === box.name && value === box.value);
  }
  for (const [name, value] of fields) {
    const control = form.elements.namedItem(name);
    if (control && "value" in control && !["checkbox", "radio", "file"].includes(control.type)) control.value = value;
  }
}
