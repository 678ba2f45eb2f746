/**
 * What went wrong, shown in the form of its item, told by js/notes.js. "notes:refused" with [{ control, message }]: errors
 * at the fields, as the server would have shown them, gone again with the next answer ("notes:answered").
 * "notes:overtaken": a box with the button that leads to both versions. "notes:saved": all of it is over.
 */
const root = document.querySelector("[data-notes]");

root?.addEventListener("notes:answered", ({ target }) => clear(target));
root?.addEventListener("notes:refused", ({ detail }) => {
  for (const { control, message } of detail.errors) if (control) show(control, message);
});
root?.addEventListener("notes:saved", ({ target }) => clearBoxes(target));
root?.addEventListener("notes:overtaken", ({ target }) => {
  if (target.querySelector("[data-conflict]")) return;
  target.querySelector("header").insertAdjacentHTML("afterend", document.getElementById("krock").innerHTML);
});

function show(control, message) {
  const error = document.createElement("p");
  error.className = "field__error";
  error.id = `${control.id}-error`;
  error.textContent = message;
  error.dataset.error = "";
  // In the grid of an att-sats the message comes last, below the field.
  (control.nextElementSibling ?? control).after(error);
  control.setAttribute("aria-invalid", "true");
  control.setAttribute("aria-describedby", error.id);
}

/** What the server has shown of a save that failed, and of another's version, is over when one succeeds. */
function clearBoxes(form) {
  form.querySelectorAll(".error-summary, #andrat, [data-conflict], .field__error").forEach((box) => box.remove());
  form.querySelectorAll(".field--error").forEach((field) => field.classList.remove("field--error"));
}

function clear(form) {
  form.querySelectorAll("[data-error]").forEach((error) => error.remove());
  form.querySelectorAll("[aria-invalid]").forEach((control) => {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  });
}
