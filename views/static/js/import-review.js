/**
 * The review of a document: what is being corrected shows where it stands in the document and the other way round, F2 goes
 * to the next thing that is unsure, and what is typed is saved by itself. All words come from data attributes of the page.
 */
const root = document.querySelector("[data-review]");
const pause = 1500;

if (root) {
  const form = root.querySelector("form[data-draft]");
  const pages = root.querySelector(".review__document");
  const state = root.querySelector("[data-state]");
  let timer = 0;
  let sending = false;
  let dirty = false;
  let overtaken = false;

  root.addEventListener("focusin", (event) => {
    const found = event.target.closest("[data-lines]");
    if (found) showLines(found);
  });
  form.addEventListener("click", (event) => {
    const link = event.target.closest("[data-to-lines]");
    if (!link) return;
    show("document");
    const line = document.querySelector(link.hash);
    if (line) scrollTo(line);
    event.preventDefault();
    markLines(link.closest("[data-lines]")?.dataset.lines || lineRange(line));
  });
  pages.addEventListener("click", (event) => {
    const line = event.target.closest("[data-found]");
    if (!line || window.getSelection()?.toString()) return;
    event.preventDefault();
    goTo(document.getElementById(line.dataset.found));
  });
  for (const link of root.querySelectorAll("[data-show]")) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      show(link.dataset.show);
    });
  }
  const next = root.querySelector("[data-next-doubt]");
  next.hidden = doubts().length === 0;
  next.addEventListener("click", nextDoubt);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F2" || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    nextDoubt();
  });
  form.addEventListener("input", (event) => {
    const box = event.target.closest(".found")?.querySelector(":scope > .found__head [data-checked]");
    // Whoever corrects something has looked at it.
    if (box && event.target !== box) box.checked = true;
    settle();
    dirty = true;
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    dirty = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  document.documentElement.classList.add("has-review");
  show("structure");
  if (location.hash) goTo(document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"].found`));

  function showLines(found) {
    markLines(found.dataset.lines);
    const first = pages.querySelector(".line--current");
    if (first) scrollTo(first);
  }

  function markLines(range) {
    for (const line of pages.querySelectorAll(".line--current")) line.classList.remove("line--current");
    const [from, to] = (range ?? "").split("-").map(Number);
    for (let number = from; number <= to; number += 1) {
      document.getElementById(`rad-${number}`)?.classList.add("line--current");
    }
  }

  function lineRange(line) {
    const number = line?.id.slice("rad-".length);
    return number ? `${number}-${number}` : "";
  }

  /** Within its own column: the page itself stays where it is. */
  function scrollTo(line) {
    if (pages.scrollHeight <= pages.clientHeight) return;
    const offset = line.getBoundingClientRect().top - pages.getBoundingClientRect().top;
    pages.scrollTop += offset - pages.clientHeight / 3;
  }

  function goTo(found) {
    if (!found) return;
    show("structure");
    found.scrollIntoView({ block: "center" });
    found
      .querySelector("input:not([type=hidden]):not([data-checked]), select, textarea")
      ?.focus({ preventScroll: true });
  }

  function show(side) {
    root.dataset.side = side;
    for (const link of root.querySelectorAll("[data-show]")) {
      if (link.dataset.show === side) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }

  function doubts() {
    return [...form.querySelectorAll(".found--doubtful")];
  }

  function nextDoubt() {
    const all = doubts();
    const here = document.activeElement?.closest(".found");
    const after = all.find(
      (one) => here && here !== one && here.compareDocumentPosition(one) & window.Node.DOCUMENT_POSITION_FOLLOWING,
    );
    goTo(after ?? all[0]);
  }

  /** What has been looked at is no longer unsure. */
  function settle() {
    for (const box of form.querySelectorAll("[data-checked]")) {
      box.closest(".found").classList.toggle("found--doubtful", !box.checked);
    }
    next.hidden = doubts().length === 0;
  }

  async function save() {
    if (sending || overtaken || !dirty) return;
    sending = true;
    dirty = false;
    state.textContent = root.dataset.saving;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { accept: "application/json", "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams(new FormData(form)),
      });
      if (answer.redirected) throw new Error();
      const content = await answer.json();
      overtaken = answer.status === 412;
      if (answer.ok) form.elements.version.value = content.version;
      else dirty = true;
      state.textContent = answer.ok ? root.dataset.saved : content.detail;
    } catch {
      dirty = true;
      state.textContent = root.dataset.unsaved;
    }
    sending = false;
    if (dirty && !overtaken) timer = setTimeout(save, pause * 4);
  }
}
