import { chartTabs } from "./chart-tabs.ts";
import { copyButtons } from "./copy.ts";
import { eraSwitch } from "./era-switch.ts";
import { tableFilters } from "./filter-table.ts";
import { forgetDraftsOnSignOut } from "./forget-drafts.ts";
import { openParts } from "./open-parts.ts";
import { originPopover } from "./origin-popover.ts";
import { pngButtons } from "./png.ts";
import { searchSuggestions } from "./search.ts";
import { sortableTables } from "./sort-table.ts";

// Every page is complete before this runs; each line only makes one thing more comfortable.
sortableTables(document);
tableFilters(document);
chartTabs(document);
searchSuggestions(document);
originPopover(document);
copyButtons(document);
pngButtons(document);
eraSwitch(document);
forgetDraftsOnSignOut(document);
openParts(window);

// An island that draws a part of the page anew says so.
document.addEventListener("michishirube:redrawn", () => {
  sortableTables(document);
  tableFilters(document);
});
