/**
 * One line that says whether everything is saved, told by js/notes.js ("notes:state"). What comes and goes while somebody
 * writes is shown but not read aloud; what goes wrong stays in view and leads to its item.
 */
const root = document.querySelector("[data-notes]");
const clock = { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Stockholm" };
const textOf = {
  conflict: "textConflict",
  refused: "textRefused",
  partly: "textPartly",
  loggedOut: "textLoggedOut",
  offline: "textOffline",
};

root?.addEventListener("notes:state", ({ detail }) => show(detail));

function show({ problem, message, form, busy, savedAt }) {
  const passing = problem || !busy ? "" : busy === "saving" ? root.dataset.textSaving : root.dataset.textWaiting;
  const said = root.querySelector("[data-state-text]");
  const text = problem ? problemText(problem, form, message) : settledText(savedAt);
  if (said.textContent !== text) said.textContent = text;
  said.classList.toggle("visually-hidden", passing !== "");
  root.querySelector("[data-state-passing]").textContent = passing;
  root.querySelector("[data-state]").classList.toggle("save-state--offline", problem !== null);
  root.querySelector("[data-state-done]").hidden = problem !== null || passing !== "" || !savedAt;
  const link = root.querySelector("[data-problem-link]");
  link.hidden = problem === null;
  if (form) link.querySelector("a").href = `#${form.id}`;
}

function settledText(savedAt) {
  if (!savedAt) return root.dataset.textReady;
  const time = new Date(savedAt).toLocaleTimeString("sv-SE", clock).replace(":", ".");
  return root.dataset.textSaved.replace("{time}", time);
}

function problemText(problem, form, message) {
  return root.dataset[textOf[problem]].replace("{item}", form.dataset.number).replace("{message}", message);
}
