/**
 * Words that are selected, in a field of the live notes or in the minutes as they are read, can be made an assignment: a
 * link is put right after them, within reach of Tab, and leads to the form with the words in it. The panels of the items
 * (data-work, data-new) say where each form is. The words of the link stand in <template id="av-markeringen">.
 */
const template = document.getElementById("av-markeringen");
const offer = template?.content.firstElementChild.cloneNode(true);
const link = offer?.querySelector("a");
const shortest = 3;
const longest = 2000;

if (offer) {
  document.addEventListener("selectionchange", offerWords);
  // Where fields do not tell of their selection by the event above.
  for (const type of ["keyup", "pointerup", "select"]) document.addEventListener(type, offerWords);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && offer.remove());
}

function offerWords() {
  if (offer.contains(document.activeElement)) return;
  const found = inField(document.activeElement) ?? inMinutes(window.getSelection());
  if (!found) return offer.remove();
  link.href = hrefFor(found);
  if (offer.previousElementSibling !== found.after) found.after.after(offer);
}

function hrefFor({ address, words, clause }) {
  const url = new URL(address, location.href);
  url.searchParams.set("ord", words.slice(0, longest));
  if (clause) url.searchParams.set("att", clause);
  return url.pathname + url.search;
}

function inField(control) {
  const form = control?.closest?.("form[data-item]");
  if (!form || typeof control.selectionStart !== "number") return null;
  const words = control.value.slice(control.selectionStart, control.selectionEnd).trim();
  const address = addressOf(form.dataset.item);
  if (!address || words.length < shortest) return null;
  const clause = control.closest("[data-clause]")?.querySelector(":scope > [data-id]")?.value;
  return { address, words, clause, after: control.closest("[data-clause]") ?? control.closest(".field") ?? control };
}

function inMinutes(selection) {
  const words = selection && !selection.isCollapsed ? selection.toString().replace(/\s+/g, " ").trim() : "";
  const container = words.length < shortest ? null : elementAt(selection.focusNode)?.closest("[data-words]");
  if (!container || !container.contains(selection.anchorNode)) return null;
  const start = elementAt(selection.getRangeAt(0).startContainer);
  const end = elementAt(selection.getRangeAt(0).endContainer);
  const address = addressOf(itemAbove(start, container));
  if (!address) return null;
  const clause = start.closest("[id^=att-]");
  return {
    address,
    words,
    clause: clause && clause.contains(end) ? clause.id.slice("att-".length) : null,
    after: blockIn(container, end),
  };
}

const elementAt = (node) => (node?.nodeType === 1 ? node : node?.parentElement);

const addressOf = (item) => document.querySelector(`[data-work="${CSS.escape(item ?? "")}"]`)?.dataset.new;

/** The item under whose heading something stands. */
function itemAbove(element, container) {
  const headings = [...container.querySelectorAll("[id^=punkt-]")];
  const above = headings.filter((heading) => heading.contains(element) || heading.compareDocumentPosition(element) & 4);
  return above.at(-1)?.id.slice("punkt-".length);
}

/** What of the minutes, paragraph or list, something stands in. */
function blockIn(container, element) {
  let block = element;
  while (block.parentElement && block.parentElement !== container) block = block.parentElement;
  return block;
}
