import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  SkipLink,
} from "govuk-frontend";
import { autosave } from "./autosave.js";
import { keyboard } from "./keyboard.js";
import { liveCard } from "./live-card.js";
import { foldMenus } from "./menu.js";
import { showNearMe } from "./near-me.js";
import { openForPrint } from "./print.js";

// GOV.UK Frontend looks for its mark on the body, which does not exist yet when head.js runs.
document.body.classList.add("govuk-frontend-supported");

for (const component of [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, SkipLink]) {
  createAll(component);
}

autosave();
liveCard();
foldMenus();
keyboard();
openForPrint();
showNearMe();
