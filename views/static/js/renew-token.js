/**
 * Whoever was logged out in the middle and has logged in again, in another tab, has a new token for the forms. Told by
 * js/notes.js before it tries again: "notes:locked-out" with { until }, the promises to wait for.
 */
const root = document.querySelector("[data-notes]");

root?.addEventListener("notes:locked-out", ({ detail }) => detail.until.push(renew()));

async function renew() {
  const page = await fetch(root.dataset.address).then(
    (answer) => answer.text(),
    () => "",
  );
  const token = new window.DOMParser().parseFromString(page, "text/html").querySelector("form[data-item] [name=_csrf]");
  if (token) root.querySelectorAll("[name=_csrf]").forEach((input) => (input.value = token.value));
}
