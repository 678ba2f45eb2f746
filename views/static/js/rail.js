/** The rail beside the live notes: which item is in view, and which ones are done (as isDone in server/agenda/rules.ts). */
const root = document.querySelector("[data-notes]");
const forms = root ? [...root.querySelectorAll("form[data-item]")] : [];
const linkOf = (form) => root.querySelector(`.rail a[href="#${form.id}"]`);
const tickOf = (form) => linkOf(form).querySelector(".rail__done");

if (root) {
  const inView = new Set();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) inView[isIntersecting ? "add" : "delete"](target);
      markCurrent(isAtEnd() ? forms.at(-1) : forms.find((form) => inView.has(form)));
    },
    // The upper part of the window is what is being read.
    { rootMargin: "-15% 0px -60% 0px" },
  );
  // Above the first item there is the head of the page.
  markCurrent(forms[0]);
  forms.forEach((form) => observer.observe(form));
  document.addEventListener("scroll", () => isAtEnd() && markCurrent(forms.at(-1)), { passive: true });
  root.addEventListener("focusin", ({ target }) => markCurrent(target.closest("form[data-item]")));
  root.addEventListener("notes:saved", ({ target }) => showDone(target));
}

/** At the end of the page the last item is read, however far down it stands. */
function isAtEnd() {
  const { scrollHeight, clientHeight } = document.documentElement;
  return window.scrollY > 0 && window.scrollY + clientHeight >= scrollHeight - 2;
}

function markCurrent(form) {
  if (!form) return;
  root.querySelectorAll(".rail [aria-current]").forEach((link) => link.removeAttribute("aria-current"));
  linkOf(form).setAttribute("aria-current", "true");
  reveal(linkOf(form));
}

/** Scrolls the rail alone: on a narrow screen it stands above the items, and the page is to stay where it is. */
function reveal(link) {
  const rail = link.closest("nav");
  const [own, frame] = [link.getBoundingClientRect(), rail.getBoundingClientRect()];
  if (own.top < frame.top) rail.scrollTop -= frame.top - own.top;
  else if (own.bottom > frame.bottom) rail.scrollTop += own.bottom - frame.bottom;
}

function showDone(form) {
  tickOf(form).hidden = !isDone(form);
  const section = forms.find(({ dataset }) => dataset.number === form.dataset.number.split(" ")[0]);
  if (section && section !== form) tickOf(section).hidden = !isDone(section);
}

function isDone(form) {
  const saved = [...form.querySelectorAll("[data-decision]")].filter(
    (decision) => decision.querySelector(":scope > [data-id]").value !== "",
  );
  const below = forms.filter(({ dataset }) => dataset.number.startsWith(`${form.dataset.number} `));
  if (saved.some((decision) => decision.querySelector('[name$="[outcome]"]').value === "proposed")) return false;
  if (below.length > 0) return below.every((one) => !tickOf(one).hidden);
  const { decides, noted } = form.dataset;
  return saved.length > 0 || (decides === undefined && noted !== undefined && form.elements.body.value.trim() !== "");
}
