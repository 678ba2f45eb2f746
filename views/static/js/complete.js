/**
 * Completion while typing, from the address in `data-suggestions` on the page or a part of it. A control, or something
 * round it, says what by `data-complete`: "names" (in running text the name being written), "phrases" (the whole text so
 * far), "assignees" (people, organizations, forums, seats) or "matters". `data-complete-title` and `data-complete-person` on
 * it name the controls that get the title and the id of a chosen person, `data-complete-ref` the one for what else is chosen.
 * A field with a <datalist> is left alone. Arrows choose, Enter and Tab take, Escape closes; without a script one types.
 */
const shortest = { names: 2, phrases: 3, assignees: 2, matters: 2 };
const pause = 150;
let open = null;
let timer = 0;
let asking = null;

document.addEventListener("input", ({ target, isTrusted }) => {
  if (!isTrusted) return;
  // Other words are somebody else, until somebody is chosen again.
  setChosen(target, {});
  clearTimeout(timer);
  const kind = kindOf(target);
  if (kind) timer = setTimeout(() => suggest(target, kind), pause);
});
document.addEventListener("keydown", onKey, true);
document.addEventListener("focusout", ({ target }) => open?.control === target && close());

function kindOf(control) {
  if (!control.matches?.("input:not([list]):not([type=hidden]), textarea")) return null;
  const kind = control.closest("[data-complete]")?.dataset.complete;
  return kind in shortest && control.closest("[data-suggestions]") ? kind : null;
}

/** What is being written: where it begins, and the text. In running text a name is a run of words in capitals. */
function beingWritten(control, kind) {
  const before = control.value.slice(0, control.selectionStart);
  const inProse = kind === "names" && control.tagName === "TEXTAREA";
  const text = inProse ? (/\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*$/u.exec(before)?.[0] ?? "") : before.trimStart();
  return { start: before.length - text.length, text };
}

async function suggest(control, kind) {
  const { text } = beingWritten(control, kind);
  const goesOn = /[\p{L}\p{N}]/u.test(control.value.charAt(control.selectionStart));
  if (text.length < shortest[kind] || text.length > 200 || goesOn) return close();
  asking?.abort();
  asking = new AbortController();
  const address = new window.URL(control.closest("[data-suggestions]").dataset.suggestions, location.href);
  address.searchParams.set("slag", kind);
  address.searchParams.set("q", text);
  try {
    const answer = await fetch(address, { signal: asking.signal, headers: { accept: "application/json" } });
    const { items } = answer.ok ? await answer.json() : { items: [] };
    const isNews = items.length > 1 || items[0]?.value !== text;
    if (document.activeElement === control && items.length > 0 && isNews) show(control, kind, items);
    else close();
  } catch {
    // Another letter was typed, or there is no network.
  }
}

function show(control, kind, items) {
  close();
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = `${control.id}-suggestions`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", control.labels?.[0]?.textContent ?? control.name);
  items.forEach((item, index) => list.append(optionOf(item, `${list.id}-${index}`)));
  control.after(list);
  control.parentElement.classList.add("suggesting");
  list.style.top = `${control.offsetTop + control.offsetHeight}px`;
  list.style.left = `${control.offsetLeft}px`;
  list.style.width = `${control.offsetWidth}px`;
  open = { control, kind, items, list, active: -1 };
  describe(control, list);
  announce(control, items.length);
  // Before the field loses its focus, also on touch.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target.closest("[role=option]");
    if (option) take([...list.children].indexOf(option));
  });
}

function optionOf({ value, detail }, id) {
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.textContent = value;
  if (detail) {
    const small = document.createElement("small");
    small.textContent = ` ${detail}`;
    option.append(small);
  }
  return option;
}

/** A text field becomes a combobox; running text stays what it is, for no such role is allowed there. */
function describe(control, list) {
  control.setAttribute("aria-autocomplete", "list");
  control.setAttribute("aria-controls", list.id);
  control.setAttribute("autocomplete", "off");
  if (control.tagName === "TEXTAREA") return;
  control.setAttribute("role", "combobox");
  control.setAttribute("aria-expanded", "true");
}

function close() {
  clearTimeout(timer);
  if (!open) return;
  const { control, list } = open;
  open = null;
  list.remove();
  control.parentElement.classList.remove("suggesting");
  control.removeAttribute("aria-activedescendant");
  control.removeAttribute("aria-controls");
  if (control.hasAttribute("aria-expanded")) control.setAttribute("aria-expanded", "false");
}

function onKey(event) {
  if (!open || event.target !== open.control || event.isComposing) return;
  const { key } = event;
  if (key === "ArrowDown" || key === "ArrowUp") choose(open.active + (key === "ArrowDown" ? 1 : -1));
  else if ((key === "Enter" || key === "Tab") && open.active >= 0) take(open.active);
  else if (key === "Escape") close();
  else return;
  event.preventDefault();
}

function choose(index) {
  const { control, list } = open;
  const options = [...list.children];
  open.active = (index + options.length) % options.length;
  options.forEach((option, position) => option.setAttribute("aria-selected", String(position === open.active)));
  options[open.active].scrollIntoView({ block: "nearest" });
  control.setAttribute("aria-activedescendant", options[open.active].id);
}

function take(index) {
  const { control, kind, items } = open;
  const { start, text } = beingWritten(control, kind);
  close();
  control.setRangeText(items[index].value, start, start + text.length, "end");
  fillTitle(control, items[index].detail);
  setChosen(control, items[index]);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}

function fillTitle(control, title) {
  const name = control.closest("[data-complete]").dataset.completeTitle;
  const field = name && control.form?.elements[name];
  if (field && title && field.value.trim() === "") field.value = title;
}

function setChosen(control, { personId, ref }) {
  const { completePerson, completeRef } = control.dataset ?? {};
  const person = control.form?.elements[completePerson];
  if (person) person.value = personId ?? "";
  const other = control.form?.elements[completeRef];
  if (other) other.value = ref ?? "";
}

/** One region for the page, for screen readers. */
function announce(control, count) {
  const text = control.closest("[data-text-suggestions]")?.dataset.textSuggestions;
  if (!text) return;
  let region = document.getElementById("forslag-antal");
  if (!region) {
    region = document.createElement("p");
    region.id = "forslag-antal";
    region.className = "visually-hidden";
    region.setAttribute("role", "status");
    document.querySelector("main").append(region);
  }
  region.textContent = text.replace("{count}", String(count));
}
