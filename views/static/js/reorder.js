/**
 * The agenda in another order: by dragging an item's handle, or from the keyboard on it (space or Enter lifts and drops,
 * up and down move, right puts an item under the section before it, left takes it out again, Escape leaves it where it
 * was). The new place is sent to the address that the buttons for up and down use, and the list is fetched anew, with its
 * numbers. Without a script those buttons do it.
 */
let lifted = null;
const region = document.createElement("p");
const list = () => document.querySelector("ol[data-reorder]");

if (list()) {
  region.className = "visually-hidden";
  region.setAttribute("role", "status");
  list().after(region);
  showHandles();
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", onPointerDown);
  document.addEventListener("pointermove", onPointerMove);
  document.addEventListener("pointerup", () => lifted?.pointer && drop());
  document.addEventListener("pointercancel", () => lifted?.pointer && cancel());
  document.addEventListener("focusout", () => lifted && !lifted.pointer && !lifted.moving && cancel());
}

function say(text) {
  region.textContent = text ? `${text} ${lifted ? titleOf(lifted.item) : ""}` : "";
}

function lift(handle, pointer) {
  const item = handle.closest("[data-item-id]");
  lifted = { item, handle, pointer, moving: false, from: item.parentElement, before: item.nextElementSibling };
  item.classList.add("is-lifted");
  if (!pointer) say(list().dataset.textLifted);
}

function cancel() {
  const { item, from, before, handle } = lifted;
  from.insertBefore(item, before);
  item.classList.remove("is-lifted");
  lifted = null;
  handle.focus();
  say(list().dataset.textCancelled);
}

async function drop() {
  const { item, from, before, handle } = lifted;
  item.classList.remove("is-lifted");
  const stayed = item.parentElement === from && item.nextElementSibling === before;
  lifted = null;
  if (stayed) return;
  const parent = item.parentElement.closest("[data-item-id]")?.dataset.itemId ?? "";
  const index = itemsIn(item.parentElement).indexOf(item);
  const sent = await send(item.dataset.moveAction, parent, index).catch(() => false);
  if (!sent) {
    from.insertBefore(item, before);
    say(list().dataset.textCancelled);
    handle.focus();
    return;
  }
  await reload(item.dataset.itemId);
  say(list().dataset.textMoved);
}

async function send(address, parentId, index) {
  const body = new URLSearchParams({ _csrf: list().dataset.csrf, parentId, index: String(index) });
  const answer = await fetch(address, { method: "POST", body });
  return answer.ok;
}

async function reload(id) {
  const page = await (await fetch(location.href)).text();
  const fresh = new window.DOMParser().parseFromString(page, "text/html").querySelector("ol[data-reorder]");
  if (!fresh) return location.reload();
  list().replaceWith(fresh);
  showHandles();
  fresh.querySelector(`[data-item-id="${id}"] [data-handle]`)?.focus();
}

function onKey(event) {
  const handle = event.target.closest?.("[data-handle]");
  if (!handle || !list().contains(handle)) return;
  const { key } = event;
  if (key === " " || key === "Enter") {
    if (!lifted) lift(handle, false);
    else void drop();
  } else if (!lifted) return;
  else if (key === "Escape") cancel();
  else if (moves[key]) step(moves[key]);
  else return;
  event.preventDefault();
}

/** A moved element loses its focus for a moment, which is not leaving. */
function step(move) {
  lifted.moving = true;
  move(lifted.item);
  lifted.handle.focus();
  lifted.moving = false;
  lifted.item.scrollIntoView({ block: "nearest" });
  say(list().dataset.textLifted.split(".")[0]);
}

function onPointerDown(event) {
  const handle = event.target.closest("[data-handle]");
  if (!handle || event.button !== 0 || lifted) return;
  event.preventDefault();
  handle.focus();
  lift(handle, true);
}

function onPointerMove({ clientX, clientY }) {
  if (!lifted?.pointer) return;
  const over = document.elementFromPoint(clientX, clientY)?.closest("[data-item-id]");
  if (!over || over === lifted.item || !list().contains(over) || lifted.item.contains(over)) return;
  const { item } = lifted;
  // A section with sub-items stays at the top level: the section passed over is what it goes beside.
  const target = hasChildren(item) ? (sectionOf(over) ?? over) : over;
  const { top, height } = (target.querySelector(".item") ?? target).getBoundingClientRect();
  const isAbove = clientY < top + height / 2;
  if (isAbove) target.before(item);
  else if (!hasChildren(item) && hasChildren(target)) childrenOf(target).prepend(item);
  else target.after(item);
}

const moves = {
  ArrowUp: (item) => {
    const previous = item.previousElementSibling;
    const before = sectionOf(item)?.previousElementSibling;
    if (previous) previous.before(item);
    else if (before) makeChildren(before).append(item);
  },
  ArrowDown: (item) => {
    const next = item.nextElementSibling;
    const after = sectionOf(item)?.nextElementSibling;
    if (next) next.after(item);
    else if (after) makeChildren(after).prepend(item);
  },
  ArrowRight: (item) => {
    if (!sectionOf(item) && !hasChildren(item) && item.previousElementSibling) {
      makeChildren(item.previousElementSibling).append(item);
    }
  },
  ArrowLeft: (item) => sectionOf(item)?.after(item),
};

const itemsIn = (parent) => [...parent.children].filter((child) => child.matches("[data-item-id]"));
const sectionOf = (item) => item.parentElement.closest("[data-item-id]");
const childrenOf = (item) => item.querySelector(":scope > ol");
const hasChildren = (item) => (childrenOf(item)?.children.length ?? 0) > 0;
const titleOf = (item) => item.querySelector(".item__title")?.textContent.trim() ?? "";

function makeChildren(section) {
  if (!childrenOf(section)) {
    const children = document.createElement("ol");
    children.setAttribute("role", "list");
    section.append(children);
  }
  return childrenOf(section);
}

function showHandles() {
  list()
    .querySelectorAll("[data-handle]")
    .forEach((handle) => (handle.hidden = false));
}
