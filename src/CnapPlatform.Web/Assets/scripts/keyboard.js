// Keys for people who work in lists all day. Single keys act only where they cannot be a letter of an answer, and a
// person may turn them off: for those who dictate, every letter is a word.
const OFF = "cnap-keys-off";

const isOff = () => {
  try {
    return window.localStorage.getItem(OFF) === "1";
  } catch {
    return false;
  }
};

const isTyping = (place) => place.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(place.tagName);

const rows = () => [...document.querySelectorAll("main tbody th[scope=row] a[href]")];

function move(step) {
  const links = rows();
  const at = links.indexOf(document.activeElement);
  const next = at < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + step, 0), links.length - 1);
  links[next]?.focus();
  return links.length > 0;
}

function turnPage(rel) {
  const link = document.querySelector(`.govuk-pagination a[rel=${rel}]`);
  link?.click();
  return link !== null;
}

function search() {
  const box = document.querySelector("[data-key-search]");
  box?.focus();
  box?.select();
  return box !== null;
}

function previousVersion() {
  const link = document.querySelector("[data-key-previous]");
  link?.click();
  return link !== null;
}

export function keyboard() {
  const help = document.querySelector("dialog[data-keys]");
  if (!help) {
    return;
  }

  const toggle = help.querySelector("[data-keys-off]");
  toggle.checked = isOff();
  toggle.addEventListener("change", () => window.localStorage.setItem(OFF, toggle.checked ? "1" : "0"));
  for (const opener of document.querySelectorAll("[data-keys-open]")) {
    opener.hidden = false;
    opener.addEventListener("click", () => help.showModal());
  }

  const actions = {
    j: () => move(1),
    k: () => move(-1),
    n: () => turnPage("next"),
    p: () => turnPage("prev"),
    v: previousVersion,
    "/": search,
    "?": () => {
      help.showModal();
      return true;
    },
  };
  // The keys where they lie, whichever alphabet is on.
  const byPlace = { KeyJ: "j", KeyK: "k", KeyN: "n", KeyP: "p", KeyV: "v" };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || help.open || isTyping(event.target)) {
      return;
    }

    const inList = event.target.closest?.("main tbody");
    if (inList && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      if (move(event.key === "ArrowDown" ? 1 : -1)) {
        event.preventDefault();
      }
      return;
    }

    const action = actions[byPlace[event.code] ?? event.key];
    if (!isOff() && action?.()) {
      event.preventDefault();
    }
  });
}
