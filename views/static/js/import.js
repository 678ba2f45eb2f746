/**
 * Sends files in one after the other, each with its result, and shows how far the reading has come. Without it the form
 * sends up to ten at once. All words come from data attributes of the page.
 */
const form = document.querySelector("form[data-import]");
const patience = 2500;

if (form) {
  const zone = form.querySelector("[data-drop]");
  const input = form.querySelector("input[type=file]");
  const chosen = [];
  let stopped = false;
  form.querySelector("[data-drop-hint]").hidden = false;

  input.addEventListener("change", () => choose([...input.files]));
  for (const type of ["dragover", "dragenter"]) {
    zone.addEventListener(type, (event) => {
      event.preventDefault();
      zone.classList.add("import-drop--over");
    });
  }
  zone.addEventListener("dragleave", (event) => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove("import-drop--over");
  });
  zone.addEventListener("drop", async (event) => {
    event.preventDefault();
    zone.classList.remove("import-drop--over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const dropped =
      entries.length > 0 ? (await Promise.all(entries.map(filesBelow))).flat() : [...event.dataTransfer.files];
    choose(dropped);
  });
  form.querySelector("[data-stop]").addEventListener("click", () => (stopped = true));
  form.addEventListener("submit", (event) => {
    if (chosen.length === 0) return;
    event.preventDefault();
    void sendAll(chosen.splice(0));
  });

  function choose(files) {
    chosen.splice(0, chosen.length, ...files);
    if (files.length > 0) say(words("chosen", { total: files.length }));
  }

  async function sendAll(files) {
    const button = form.querySelector("button[type=submit]");
    const stop = form.querySelector("[data-stop]");
    const bar = form.querySelector("progress");
    const results = form.querySelector("[data-results]");
    results.replaceChildren();
    button.disabled = true;
    stopped = false;
    stop.hidden = false;
    bar.max = files.length;
    let batch = "";
    let failed = 0;
    let done = 0;
    for (const file of files) {
      if (stopped) break;
      bar.value = done;
      say(words("sending", { n: done + 1, total: files.length, file: file.name }));
      const answer = await send(file, batch);
      done += 1;
      batch ||= answer.files?.[0]?.id ?? "";
      const told = answer.files ?? [{ filename: file.name, status: answer.detail, refused: true }];
      failed += told.filter((one) => one.refused).length;
      for (const one of told) results.append(line(`${one.filename}: ${one.status}`));
      results.scrollTop = results.scrollHeight;
      if (answer.ends) break;
    }
    bar.value = done;
    const sum = stopped ? words("stopped", { n: done, total: files.length }) : words("done", { total: done });
    say(failed > 0 ? `${sum} ${words("failed", { n: failed })}` : sum);
    button.disabled = false;
    stop.hidden = true;
    input.value = "";
    void refresh();
  }

  async function send(file, batch) {
    const data = new FormData();
    data.set("_csrf", form.elements._csrf.value);
    data.set("forumId", form.elements.forumId.value);
    if (batch) data.set("batch", batch);
    data.set("file", file, file.name);
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { accept: "application/json" }, body: data });
      if (answer.redirected) return { detail: words("loggedOut", {}), ends: true };
      return await answer.json();
    } catch {
      return { detail: words("noAnswer", {}) };
    }
  }

  function say(text) {
    form.querySelector("[data-progress]").hidden = false;
    form.querySelector("[data-status]").textContent = text;
  }

  function line(text) {
    const item = document.createElement("li");
    item.textContent = text;
    return item;
  }

  const words = (name, values) => form.dataset[name].replace(/\{(\w+)\}/g, (_, key) => String(values[key]));
}

/** All the files of a folder that was dropped, however deep. */
async function filesBelow(entry) {
  if (entry.isFile) return [await new Promise((resolve, reject) => entry.file(resolve, reject))];
  const reader = entry.createReader();
  const entries = [];
  for (let some = await batchOf(reader); some.length > 0; some = await batchOf(reader)) entries.push(...some);
  return (await Promise.all(entries.map(filesBelow))).flat();
}

const batchOf = (reader) => new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** The list again, as long as anything is left to read; what one is doing in it is left alone. */
async function refresh() {
  const list = document.querySelector("[data-import-list]");
  try {
    const page = new window.DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
    const fresh = page.querySelector("[data-import-list]");
    if (fresh && !list.contains(document.activeElement)) list.replaceWith(document.adoptNode(fresh));
  } catch {
    // The next time.
  }
  wait();
}

function wait() {
  const unread = Number(document.querySelector("[data-import-list]")?.dataset.unread ?? 0);
  if (unread > 0) setTimeout(() => void refresh(), patience);
}

wait();
