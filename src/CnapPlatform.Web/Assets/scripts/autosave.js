// What is typed into a form is kept while it is being typed: on the server, and where that does not answer or does not
// know the person any more, in this browser. It is offered again when the person comes back.
const PAUSE = 3000;

// Beside the server, a form with personal data is kept only as long as its window is open.
const storeOf = (form) => (form.dataset.autosaveStore === "tab" ? window.sessionStorage : window.localStorage);

function read(store, key) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return null;
  }
}

function write(store, key, value) {
  try {
    if (value === null) {
      store.removeItem(key);
    } else {
      store.setItem(key, JSON.stringify(value));
    }
    return true;
  } catch {
    return false;
  }
}

const clock = () => new Date().toLocaleTimeString("uk-UA", { hour: "2-digit", minute: "2-digit" });

const answersOf = (form) =>
  [...new FormData(form)].filter(([name]) => name === "BaseHash" || name.startsWith("Form."));

// Another form has been begun: what the window kept of the last one is of no use any more.
function dropOthers(store, key) {
  for (const other of Object.keys(store)) {
    if (other.startsWith("draft:") && other !== key) {
      write(store, other, null);
    }
  }
}

function offer(form, key, now) {
  const store = storeOf(form);
  const kept = read(store, key);
  const place = document.querySelector("[data-kept]:not(form)");
  if (!kept || !place || JSON.stringify(kept.answers) === now) {
    return;
  }

  const text = place.querySelector("[data-kept-text]");
  text.textContent = text.dataset.keptText.replace("{0}", kept.at);
  const again = place.querySelector("[data-kept-form]");
  for (const [name, value] of kept.answers) {
    const input = document.createElement("input");
    Object.assign(input, { type: "hidden", name, value });
    again.append(input);
  }
  again.addEventListener("submit", () => write(store, key, null));
  const copy = document.querySelector("[data-copy-offer]");
  place.querySelector("[data-kept-discard]").addEventListener("click", () => {
    write(store, key, null);
    place.hidden = true;
    if (copy) {
      copy.hidden = false;
    }
    const next = copy?.querySelector("a, button") ?? form.querySelector("input:not([type=hidden]), textarea, select");
    next?.focus();
  });
  place.hidden = false;
  if (copy) {
    copy.hidden = true;
  }
}

export function autosave() {
  for (const done of document.querySelectorAll("[data-autosave-done]")) {
    write(window.localStorage, done.dataset.autosaveDone, null);
  }

  const form = document.querySelector("form[data-autosave]");
  if (!form) {
    return;
  }

  const key = form.dataset.autosave;
  const store = storeOf(form);
  if (store === window.sessionStorage) {
    dropOthers(store, key);
  }
  const status = form.querySelector("[data-autosave-status]");
  const now = () => JSON.stringify(answersOf(form));
  let saved = now();
  let waiting = null;
  offer(form, key, saved);

  const keep = () => write(store, key, { at: clock(), answers: answersOf(form) });

  async function save() {
    waiting = null;
    const typed = now();
    if (typed === saved) {
      return;
    }

    const at = clock();
    try {
      const answer = await fetch(form.dataset.autosaveTo, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        redirect: "manual",
        credentials: "same-origin",
      });
      if (answer.status !== 204) {
        throw new Error(String(answer.status));
      }

      saved = typed;
      write(store, key, null);
      status.textContent = form.dataset.saved.replace("{0}", at);
    } catch {
      if (keep()) {
        status.textContent = form.dataset.kept.replace("{0}", at);
      }
      waiting ??= window.setTimeout(save, 5 * PAUSE);
    }
  }

  form.addEventListener("input", () => {
    waiting ??= window.setTimeout(save, PAUSE);
  });

  // The server may not take the form: the sign-in has run out, the line is down.
  form.addEventListener("submit", () => {
    window.clearTimeout(waiting);
    if (now() !== saved || read(store, key)) {
      keep();
    }
  });
}
