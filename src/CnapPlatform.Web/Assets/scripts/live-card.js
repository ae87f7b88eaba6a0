// Beside the form of a field stands the card as it will look; it follows what is typed.
const PAUSE = 700;

export function liveCard() {
  const form = document.querySelector("form[data-card-to]");
  const place = document.querySelector("[data-live-card]");
  if (!form || !place) {
    return;
  }

  let waiting = null;
  let asked = 0;

  async function show() {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.cardTo, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        redirect: "manual",
        credentials: "same-origin",
      });
      if (answer.ok && mine === asked) {
        const open = [...place.querySelectorAll("details")].map((fold) => fold.open);
        place.innerHTML = await answer.text();
        place.querySelectorAll("details").forEach((fold, at) => {
          fold.open = open[at] ?? fold.open;
        });
      }
    } catch {
      // The line is down: the card stays as it was, and what is typed is kept by autosave.
    }
  }

  form.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, PAUSE);
  });
}
