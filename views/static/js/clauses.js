/**
 * The rows of a decision: a new att-sats, one taken away (and back), the proposal followed, a further decision. The server
 * does the same by the same buttons when there is no script. Changes are told as "input" events, as if somebody had typed;
 * what saves them listens to those. Modules do not import each other: only addresses in the page carry a fingerprint.
 */
const root = document.querySelector("[data-notes]");
const patternOf = (id) => document.getElementById(id).innerHTML;

if (root) {
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    const act = button && actions[button.name];
    if (!act) return;
    event.preventDefault();
    act(button);
  });
  root.addEventListener("keydown", addOnEnter);
  root.addEventListener("change", onChange);
  root.addEventListener("input", (event) => {
    grow(event.target);
    offerAnother(event.target);
  });
  root.querySelectorAll("textarea").forEach(grow);
  root.addEventListener("notes:saved", ({ target }) => showAsSaved(target));
  root.querySelectorAll("[data-decision]").forEach(removeSpareRow);
}

/** The blank row is there for those without a script. */
function removeSpareRow(decision) {
  const rows = clausesOf(decision);
  if (rows.length > 1 && textOf(rows.at(-1)) === "" && !rows.at(-1).contains(document.activeElement))
    rows.at(-1).remove();
}

const actions = {
  more: (button) => addClause(button.closest("[data-decision]")),
  drop: (button) => removeClause(button.closest("[data-clause]")),
  follow: (button) => follow(button.closest("[data-decision]")),
};

function addOnEnter(event) {
  const isClause = event.target.matches("[data-clause] [data-text]");
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.defaultPrevented || !isClause) return;
  event.preventDefault();
  addClause(event.target.closest("[data-decision]"), event.target.closest("[data-clause]"));
}

/** The empty row that is there already serves as the new one. */
function addClause(decision, after) {
  const rows = clausesOf(decision);
  const next = after ? after.nextElementSibling : rows.at(-1);
  const row =
    next?.matches("[data-clause]") && textOf(next) === "" ? next : insertClause(decision, after ?? rows.at(-1));
  row.querySelector("[data-text]").focus();
  return row;
}

function insertClause(decision, after) {
  const form = decision.closest("form");
  const next = decision.querySelectorAll("[data-clause]").length;
  const html = filled(patternOf("ny-att-sats"), form, decision.dataset.decision)
    .replaceAll("__CLAUSE__", String(next))
    .replaceAll("__POSITION__", String(next + 1));
  if (after) after.insertAdjacentHTML("afterend", html);
  else decision.querySelector('[name="more"]').insertAdjacentHTML("beforebegin", html);
  showWording(decision);
  return after ? after.nextElementSibling : clausesOf(decision).at(-1);
}

/** The formula stands over clauses only. */
function showWording(decision) {
  decision.querySelector("[data-wording]").hidden = clausesOf(decision).length === 0;
}

const filled = (html, form, decision) =>
  html
    .replaceAll("__ITEM__", form.dataset.item)
    .replaceAll("__NUMBER__", form.dataset.number)
    .replaceAll("__DECISION__", decision);

function clausesOf(decision) {
  return [...decision.querySelectorAll("[data-clause]:not([hidden])")];
}

function textOf(row) {
  return row.querySelector("[data-text]").value.trim();
}

/** What was written can be had back; the row is only out of the way until then. */
function removeClause(row) {
  const decision = row.closest("[data-decision]");
  if (textOf(row) === "") {
    focusBeside(row);
    if (clausesOf(decision).length > 1 || !needsClauses(decision)) row.remove();
    return showWording(decision);
  }
  setRemoved(row, true);
  row.insertAdjacentHTML("afterend", patternOf("borttagen-att-sats"));
  const notice = row.nextElementSibling;
  const undo = notice.querySelector("button");
  undo.addEventListener("click", () => {
    notice.remove();
    setRemoved(row, false);
    row.querySelector("[data-text]").focus();
  });
  undo.focus();
  if (clausesOf(decision).length === 0 && needsClauses(decision)) insertClause(decision, notice);
}

/** What is adopted must be worded; what is postponed, noted or still proposed need not be. */
function needsClauses(decision) {
  return outcomeOf(decision).value === "adopted";
}

function outcomeOf(decision) {
  return decision.querySelector('[name$="[outcome]"]');
}

function setRemoved(row, removed) {
  row.hidden = removed;
  row.querySelectorAll("input, textarea").forEach((control) => (control.disabled = removed));
  showWording(row.closest("[data-decision]"));
  told(row);
}

function focusBeside(row) {
  const decision = row.closest("[data-decision]");
  const rows = clausesOf(decision);
  const beside = rows[rows.indexOf(row) - 1] ?? rows[rows.indexOf(row) + 1];
  (beside?.querySelector("[data-text]") ?? decision.querySelector('[name="more"]')).focus();
}

/** The clauses that were proposed become those decided; rows that are there keep their ids. */
function follow(decision) {
  const proposed = [...decision.querySelectorAll("[data-proposal]")].map(({ value }) => value.replace(/^att\s+/i, ""));
  const written = clausesOf(decision).filter((row) => textOf(row) !== "");
  const differs = written.some((row, index) => textOf(row) !== proposed[index]);
  if (differs && !window.confirm(root.dataset.textReplace)) return;
  proposed.forEach((text, index) => {
    const row = clausesOf(decision)[index] ?? insertClause(decision, clausesOf(decision).at(-1));
    row.querySelector("[data-text]").value = text;
    grow(row.querySelector("[data-text]"));
  });
  clausesOf(decision)
    .slice(proposed.length)
    .forEach((row) => row.remove());
  outcomeOf(decision).value = "adopted";
  showOutcome(decision);
  told(decision);
}

function onChange({ target }) {
  const decision = target.closest("[data-decision]");
  if (target.name?.endsWith("[outcome]")) showOutcome(decision);
  if (!target.matches("[data-remove]") || !target.checked) return;
  const { textRemoveProposal, textRemoveDecision } = root.dataset;
  target.checked = window.confirm(isProposed(decision) ? textRemoveProposal : textRemoveDecision);
}

function isProposed(decision) {
  return outcomeOf(decision).value === "proposed";
}

function showOutcome(decision) {
  const open = isProposed(decision);
  decision.classList.toggle("decision-editor--open", open);
  decision.querySelector("[data-of-proposal]").hidden = !open;
  decision.querySelector("[data-of-decision]").hidden = open;
  const rows = clausesOf(decision);
  if (needsClauses(decision) && rows.length === 0) insertClause(decision);
  if (!needsClauses(decision)) rows.filter((row) => textOf(row) === "").forEach((row) => row.remove());
  showWording(decision);
}

/** A new decision that has been saved stands like the others. */
function showAsSaved(form) {
  for (const added of form.querySelectorAll("[data-new-decision]")) {
    if (added.querySelector("[data-decision] > [data-id]").value === "") continue;
    added.open = true;
    added.querySelector("summary").hidden = true;
  }
}

/** As soon as the blank decision is written in, there is another. */
function offerAnother(target) {
  const used = target.closest("[data-new-decision]");
  if (!used || used.nextElementSibling?.matches("[data-new-decision]")) return;
  const form = used.closest("form");
  const index = form.querySelectorAll("[data-decision]").length;
  const another = used.cloneNode(false);
  another.open = false;
  another.append(used.querySelector("summary").cloneNode(true));
  another.querySelector("summary").hidden = false;
  another.insertAdjacentHTML("beforeend", filled(patternOf("nytt-beslut"), form, String(index)));
  used.after(another);
}

const told = (element) => element.dispatchEvent(new Event("input", { bubbles: true }));

/** For browsers that do not size a field by its content. */
function grow(field) {
  if (field.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
