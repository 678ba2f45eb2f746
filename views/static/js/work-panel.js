/**
 * The panels of assignments. After each save of the notes ("notes:saved" of js/notes.js) the panel of that item is fetched
 * anew; a suggestion is taken without leaving the page. A panel that somebody is in is left as it is until they leave it,
 * and nothing outside the panels is touched. All words come from the server.
 */
const panels = new Map([...document.querySelectorAll("[data-work]")].map((panel) => [panel.dataset.work, { panel }]));

for (const state of panels.values()) {
  state.panel.addEventListener("submit", (event) => give(state, event));
  state.panel.addEventListener("focusout", () => {
    // Focus is nowhere until it has arrived.
    setTimeout(() => state.stale && refresh(state), 0);
  });
}

document.addEventListener("notes:ready", ({ target, detail }) => remember(target, detail));
document.addEventListener("notes:saved", ({ target, detail }) => {
  const state = remember(target, detail);
  if (state) void refresh(state);
});

/** The panel of a form whose words have changed since they were last asked about. */
function remember({ dataset }, { words }) {
  const state = panels.get(dataset.item);
  if (!state || state.words === words) return null;
  state.words = words;
  return state;
}

async function refresh(state, wanted = false) {
  state.stale = !wanted && state.panel.contains(document.activeElement);
  if (state.stale) return;
  const asked = (state.asked ?? 0) + 1;
  state.asked = asked;
  const content = await contentOf(state.panel.dataset.address);
  if (content === null || state.asked !== asked) return;
  state.stale = !wanted && state.panel.contains(document.activeElement);
  if (state.stale) return;
  state.panel.innerHTML = content;
  if (wanted) state.panel.querySelector("[data-said]").focus();
}

/** null: there is no answer, or it is no panel; the old one stays. */
async function contentOf(address) {
  try {
    const answer = await fetch(address, {
      headers: { accept: "text/fragment+html" },
      redirect: "error",
      signal: window.AbortSignal.timeout(20_000),
    });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

/** Sent as the form would be. What is refused, or cannot be sent so, is sent by the browser and answered with a page. */
async function give(state, event) {
  const form = event.target;
  if (!form.matches("[data-give]")) return;
  event.preventDefault();
  if (form.dataset.sent !== undefined) return;
  form.dataset.sent = "";
  if (await isGiven(form)) await refresh(state, true);
  else form.submit();
}

async function isGiven(form) {
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { accept: "text/html" },
      redirect: "manual",
    });
    // A success leads on to another page.
    return answer.type === "opaqueredirect";
  } catch {
    return false;
  }
}
