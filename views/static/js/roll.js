/**
 * The roll call. Adds blank rows, and fills in what the page knows: the person behind a name that was chosen from the
 * list, the group and organization of the member somebody stands in for. Without it the two blank rows are there anyway.
 */
const section = document.querySelector("[data-rows]");
const more = section?.querySelector("[data-more]");

if (section && more) {
  more.hidden = false;
  more.querySelector("button").addEventListener("click", addRow);
  section.addEventListener("change", (event) => {
    const row = event.target.closest("[data-row]");
    if (!row) return;
    if (event.target === part(row, "name")) fillFromName(row);
    if (event.target === part(row, "substituteFor")) fillFromMember(row);
  });
}

function addRow() {
  const rows = [...section.querySelectorAll("[data-row]")];
  const next = Math.max(...rows.map((row) => Number(row.dataset.row))) + 1;
  const pattern = section.querySelector("template[data-pattern]").innerHTML.replaceAll("__ROW__", String(next));
  rows.at(-1).insertAdjacentHTML("afterend", pattern);
  part(rows.at(-1).nextElementSibling, "name").focus();
}

/** A control of a row by the last part of its name. */
function part(row, name) {
  return row.querySelector(`[name$="[${name}]"]`);
}

/** Whoever is in the register is saved as that person; a name typed over the choice is somebody else again. */
function fillFromName(row) {
  const name = part(row, "name").value.trim();
  const known = [...section.querySelectorAll("datalist option")].find((option) => option.value === name);
  part(row, "personId").value = known?.dataset.personId ?? "";
  if (!known) return;
  for (const field of ["title", "organization", "group", "substituteFor"]) fill(part(row, field), known.dataset[field]);
  markSubstitute(row);
}

/** Whoever replaces somebody and is there is a substitute, until another status is chosen. */
function markSubstitute(row) {
  const statuses = [...row.querySelectorAll('[name$="[status]"]')];
  const usual = statuses.find(({ defaultChecked }) => defaultChecked);
  const substitute = statuses.find(({ value }) => value === "substitute");
  const replaces = part(row, "substituteFor").value !== "";
  const [before, after] = replaces ? [usual, substitute] : [substitute, usual];
  if (before.checked) after.checked = true;
}

/** A substitute sits where the member sits. */
function fillFromMember(row) {
  markSubstitute(row);
  const member = part(row, "substituteFor").value;
  const named = [...document.querySelectorAll('input[type="hidden"][name$="[name]"]')].find(
    (one) => one.value === member,
  );
  const seat = named?.closest(".roll__row");
  if (!seat) return;
  for (const field of ["organization", "group"]) fill(part(row, field), part(seat, field).value);
}

/** Never over what somebody has typed. */
function fill(control, value) {
  if (control.value.trim() === "" && value) control.value = value;
}
