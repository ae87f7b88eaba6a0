// Runs before the first paint, so that what needs scripts is laid out once.
document.documentElement.classList.add("js-enabled", "govuk-frontend-supported");
