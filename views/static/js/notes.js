/**
 * Autosave of the live notes. Each item's form is sent 1.5 s after the last keystroke, when a field is left and when the
 * page is. An answer that does not come is tried again, ever more seldom, and at once when the network is back; text that
 * is not saved is handed to js/drafts.js meanwhile. A version that somebody else has overtaken is never sent again: the
 * server shows both. All words come from data attributes of the page.
 */
const root = document.querySelector("[data-notes]");
const pause = 1500;
let savedAt = null;
const notes = root ? [...root.querySelectorAll("form[data-item]")].map(watch) : [];

if (root) {
  // After a refused form the page stands at the form's address, which cannot be opened.
  if (location.pathname !== root.dataset.address) window.history.replaceState(null, "", root.dataset.address);
  window.addEventListener("online", retryAll);
  window.addEventListener("pagehide", () => notes.forEach((note) => save(note, true)));
  document.addEventListener("visibilitychange", () => notes.forEach((note) => save(note, document.hidden)));
  window.addEventListener("beforeunload", (event) => {
    if (notes.some(({ problem, dirty }) => problem && dirty)) event.preventDefault();
  });
  show();
  notes.filter(({ form }) => "unsaved" in form.dataset).forEach((note) => save(note));
}

/** problem: null, "offline", "loggedOut", "refused", "partly" or "conflict". held: only who has read the other's text saves. */
function watch(form) {
  const current = collect(form);
  const dirty = "unsaved" in form.dataset;
  const content = { form, dirty, saved: dirty ? null : current.words, held: "hold" in form.dataset };
  const note = { ...content, sending: false, timer: 0, problem: null, message: "", failures: 0, unanswered: [] };
  tell(note, "ready", current);
  for (const type of ["input", "change"]) form.addEventListener(type, () => typed(note));
  form.addEventListener("focusout", () => save(note));
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name || note.problem === "conflict") return;
    event.preventDefault();
    note.held = false;
    save(note);
  });
  return note;
}

function typed(note) {
  const current = collect(note.form);
  note.dirty = current.words !== note.saved;
  if (note.dirty) tell(note, "unsaved", current);
  clearTimeout(note.timer);
  note.timer = setTimeout(() => save(note), pause);
  show();
}

function tell({ form }, event, { words, body }) {
  const detail = { words, body, version: form.elements.version.value };
  form.dispatchEvent(new window.CustomEvent(`notes:${event}`, { bubbles: true, detail }));
}

async function save(note, leaving = false) {
  if (note.sending || note.held || note.problem === "conflict") return;
  const sent = collect(note.form);
  if (sent.words === note.saved && note.unanswered.length === 0) return settle(note, sent);
  clearTimeout(note.timer);
  note.sending = true;
  show();
  const answer = await post(note, sent, leaving);
  note.sending = false;
  receive(note, sent, answer);
  show();
}

/** Nothing to save, perhaps because it was taken back. */
function settle(note, sent) {
  if (!note.problem && !note.dirty) return;
  Object.assign(note, { problem: null, dirty: false });
  tell(note, "answered", sent);
  tell(note, "saved", sent);
  show();
}

/** null: no answer. */
async function post({ form }, sent, leaving) {
  const own = new URLSearchParams({ _csrf: form.elements._csrf.value, version: form.elements.version.value });
  const body = `${own}&${sent.body}`;
  try {
    const answer = await fetch(form.getAttribute("action"), {
      method: "POST",
      headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
      body,
      // What outlives the page may hold 64 kB.
      keepalive: leaving && body.length < 60_000,
      signal: window.AbortSignal.timeout(20_000),
    });
    return answer.status >= 500 ? null : { status: answer.status, content: await answer.json() };
  } catch {
    return null;
  }
}

function receive(note, sent, answer) {
  tell(note, "answered", sent);
  if (answer === null) return tryLater(note, sent, "offline");
  const { status, content } = answer;
  if (status === 200) return accepted(note, sent, content);
  if (status === 401 || content.title === "csrf") return tryLater(note, null, "loggedOut");
  if (status === 412 && content.current) {
    // The answer was lost on its way, not the text.
    const arrived = note.unanswered.find((one) => isSame(content.current, one));
    if (arrived) return accepted(note, arrived, content.current);
    note.problem = "conflict";
    return tell(note, "overtaken", sent);
  }
  note.problem = content.saved ? "partly" : "refused";
  if (content.saved) textAccepted(note, content.saved);
  note.message = content.errors?.[0]?.message ?? content.detail;
  const errors = (content.errors ?? []).map(({ field, message }) => ({ control: sent.controls.get(field), message }));
  note.form.dispatchEvent(new window.CustomEvent("notes:refused", { bubbles: true, detail: { errors } }));
}

/** The text is saved, the decisions are not: they are still a draft, on the version that came of it. */
function textAccepted(note, answer) {
  Object.assign(note, { failures: 0, unanswered: [] });
  note.form.elements.version.value = answer.version;
  savedAt = answer.savedAt;
  tell(note, "unsaved", collect(note.form));
}

function accepted(note, sent, answer) {
  Object.assign(note, { saved: sent.words, problem: null, failures: 0, unanswered: [] });
  note.form.elements.version.value = answer.version;
  note.form.dataset.noted = "";
  savedAt = answer.savedAt ?? new Date().toISOString();
  sent.decisions.forEach((decision, index) => {
    idOf(decision.element).value = answer.decisions[index].id;
    // What has been saved can be removed.
    decision.element.querySelector("[data-remove]").closest("label").hidden = false;
    decision.clauses.forEach((row, position) => (idOf(row).value = answer.decisions[index].clauses[position].id));
  });
  for (const box of note.form.querySelectorAll("[data-remove]:checked")) {
    (box.closest("[data-new-decision]") ?? box.closest("[data-decision]")).remove();
  }
  note.dirty = collect(note.form).words !== note.saved;
  if (note.dirty) typed(note);
  else tell(note, "saved", sent);
}

function tryLater(note, sent, problem) {
  Object.assign(note, { problem, failures: note.failures + 1 });
  if (sent) note.unanswered.push(sent);
  clearTimeout(note.timer);
  const seconds = Math.min(60, 2 ** note.failures);
  note.timer = setTimeout(() => retry(note), 1000 * seconds);
}

async function retry(note) {
  const detail = { until: [] };
  if (note.problem === "loggedOut") root.dispatchEvent(new window.CustomEvent("notes:locked-out", { detail }));
  await Promise.all(detail.until);
  await save(note);
}

function retryAll() {
  for (const note of notes) if (note.problem === "offline" || note.problem === "loggedOut") void retry(note);
}

/**
 * The form of an item as it is sent, without rows that nothing is written in: so the server's errors and ids count the
 * same rows. words: what was written, to compare by. controls: where an error is shown, by the path it names.
 */
function collect(form) {
  const entries = [["body", form.elements.body.value.trim()]];
  const controls = new Map([["body", form.elements.body]]);
  const decisions = [...form.querySelectorAll("[data-decision]")].filter(isWritten).map((element, index) => {
    const add = (path, control, value = control.value) => {
      entries.push([`decisions[${index}][${path.replaceAll(".", "][")}]`, value.trim()]);
      controls.set(`decisions.${index}.${path}`, control);
    };
    const outcome = element.querySelector('[name$="[outcome]"]');
    const clauses = rowsOf(element, "[data-clause]").filter((row) => row.querySelector("[data-text]").value.trim());
    add("id", idOf(element));
    add("outcome", outcome);
    element.querySelectorAll("[data-proposal]").forEach((input, row) => add(`proposal.${row}.text`, input));
    clauses.forEach((row, position) => {
      add(`clauses.${position}.id`, idOf(row));
      add(`clauses.${position}.text`, row.querySelector("[data-text]"));
    });
    rowsOf(element, "[data-reservation]")
      .filter((row) => partOf(row, "name").value.trim() || partOf(row, "text").value.trim())
      .forEach((row, at) => {
        for (const part of ["name", "kind", "text"]) add(`reservations.${at}.${part}`, partOf(row, part));
      });
    controls.set(`decisions.${index}.clauses`, element.querySelector("[data-clause]:not([hidden]) [data-text]"));
    controls.set(`decisions.${index}.proposal`, outcome);
    return { element, clauses };
  });
  const words = JSON.stringify(entries.filter(([name]) => !name.endsWith("[id]")));
  return { words, body: String(new URLSearchParams(entries)), decisions, controls };
}

function rowsOf(element, selector) {
  return [...element.querySelectorAll(`${selector}:not([hidden])`)];
}

function idOf(element) {
  return element.querySelector(":scope > [data-id]");
}

function partOf(row, part) {
  return row.querySelector(`[name$="[${part}]"]`);
}

/** A new decision counts once anything is written or chosen in it. */
function isWritten(decision) {
  if (decision.querySelector("[data-remove]")?.checked) return false;
  const outcome = [...decision.querySelector('[name$="[outcome]"]').options];
  const texts = decision.querySelectorAll(
    "[data-clause]:not([hidden]) [data-text], [data-reservation] :is(input, textarea)",
  );
  return (
    idOf(decision).value !== "" ||
    outcome.some((option) => option.selected !== option.defaultSelected) ||
    [...texts].some((control) => control.value.trim() !== "")
  );
}

/** Whether an item, as the server has it, says what was sent; clauses lose a full stop and get their "att" there. */
function isSame(item, sent) {
  const plain = (text) => text.replace(/\s+/g, " ").trim().replace(/^att /i, "").replace(/\.$/, "");
  const sentTexts = [...new URLSearchParams(sent.body)].filter(
    ([name, value]) => value && !/\[(?:id|kind)\]$/.test(name),
  );
  const itemTexts = [
    item.body,
    ...item.decisions.flatMap(({ outcome, proposal, clauses, reservations }) => [
      outcome,
      ...[...proposal, ...clauses].map(({ text }) => text),
      ...reservations.flatMap(({ name, text }) => [name, text]),
    ]),
  ].filter((text) => text !== "");
  return JSON.stringify(itemTexts.map(plain)) === JSON.stringify(sentTexts.map(([, value]) => plain(value)));
}

/** Tells js/save-state.js how things stand: the worst problem first. */
function show() {
  const worst = ["conflict", "refused", "partly", "loggedOut", "offline"]
    .map((problem) => notes.find((note) => note.problem === problem))
    .find(Boolean);
  const busy = notes.some(({ sending }) => sending) ? "saving" : notes.some(({ dirty }) => dirty) ? "waiting" : null;
  const { problem = null, message = "", form = null } = worst ?? {};
  root.dispatchEvent(new window.CustomEvent("notes:state", { detail: { problem, message, form, busy, savedAt } }));
}
