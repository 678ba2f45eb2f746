/**
 * One key each for what waits to come on an agenda: a row that has focus takes T, S and L, and the arrows go between rows.
 * The keys press the row's own buttons, so that they do what a click does. In a field they are letters.
 */
const rows = () => [...document.querySelectorAll("[data-draft-row]")];

for (const row of rows()) row.tabIndex = 0;
// The reader goes on where the page was left: the browser has scrolled there, and focus follows.
document.querySelector(":target[data-draft-row]")?.focus();

document.addEventListener("keydown", (event) => {
  const row = event.target;
  if (!row.matches?.("[data-draft-row]") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const all = rows();
    const next = all[all.indexOf(row) + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    return;
  }
  const control = row.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (!control) return;
  event.preventDefault();
  if (!control.matches("summary")) {
    control.click();
    return;
  }
  const details = control.parentElement;
  details.open = true;
  const fields = [...details.querySelectorAll("input:not([type=hidden])")];
  (fields.find(({ value }) => value === "") ?? fields[0]).focus();
});
