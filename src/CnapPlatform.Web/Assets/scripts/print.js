// A printed page shows what its folds hold.
export function openForPrint() {
  let opened = [];

  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    opened.forEach((fold) => {
      fold.open = true;
    });
  });

  window.addEventListener("afterprint", () => {
    opened.forEach((fold) => {
      fold.open = false;
    });
  });

  // A button can print only with this script, so it is shown only then.
  for (const button of document.querySelectorAll("button[data-print]")) {
    button.closest("[hidden]")?.removeAttribute("hidden");
    button.addEventListener("click", () => window.print());
  }
}
