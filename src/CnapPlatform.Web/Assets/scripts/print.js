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
}

// The button to print appears where a script can answer it.
export function printOnClick() {
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.addEventListener("click", () => window.print());
    button.closest("[hidden]")?.removeAttribute("hidden");
  });
}
