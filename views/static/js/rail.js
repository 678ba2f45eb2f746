/** The rail beside the live notes: which item is in view, and which ones are done. */
const root = document.querySelector("[data-notes]");
const linkOf = (form) => root.querySelector(`.rail a[href="#${form.id}"]`);

if (root) {
  const inView = new Set();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) inView[isIntersecting ? "add" : "delete"](target);
      markCurrent(inView);
    },
    // The upper part of the window is what is being read.
    { rootMargin: "-15% 0px -60% 0px" },
  );
  root.querySelectorAll("form[data-item]").forEach((form) => observer.observe(form));
  root.addEventListener("focusin", ({ target }) => target.closest("form[data-item]") && markCurrent([target.form]));
  root.addEventListener("notes:saved", ({ target }) => showDone(target));
}

function markCurrent(forms) {
  const first = [...root.querySelectorAll("form[data-item]")].find((form) => [...forms].includes(form));
  if (!first) return;
  root.querySelectorAll(".rail [aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  linkOf(first)?.setAttribute("aria-current", "true");
}

function showDone(form) {
  const decided = [...form.querySelectorAll('[data-decision]:not([data-new-decision] *) [name$="[outcome]"]')];
  const isDone = form.elements.body.value.trim() !== "" || decided.some(({ value }) => value !== "proposed");
  const tick = linkOf(form)?.querySelector(".rail__done");
  if (tick) tick.hidden = !isDone;
}
