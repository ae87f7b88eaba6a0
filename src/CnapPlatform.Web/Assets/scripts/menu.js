// The side menu is a fold on a narrow screen and always open on a wide one.
export function foldMenus() {
  const wide = window.matchMedia("(min-width: 48em)");

  for (const menu of document.querySelectorAll("details[data-menu]")) {
    const fit = () => {
      menu.open = wide.matches;
    };
    fit();
    menu.dataset.menu = "ready";
    wide.addEventListener("change", fit);
  }
}
