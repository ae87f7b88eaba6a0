// "Near me": the link works only where the browser can tell the place, so it is shown only then.
export function showNearMe() {
  for (const link of document.querySelectorAll("a[data-near-me]")) {
    if (!navigator.geolocation || !window.isSecureContext) {
      continue;
    }

    link.closest("[hidden]")?.removeAttribute("hidden");
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const status = document.getElementById(link.dataset.nearMe);
      status.textContent = link.dataset.waiting;
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          const place = new URL(link.href);
          place.searchParams.set("lat", coords.latitude.toFixed(4));
          place.searchParams.set("lon", coords.longitude.toFixed(4));
          window.location.assign(place);
        },
        () => {
          status.textContent = link.dataset.refused;
        },
        { timeout: 10000, maximumAge: 300000 },
      );
    });
  }
}
