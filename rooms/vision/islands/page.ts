import { startPage } from "../live/start-page.tsx";

// The page is complete without this; with it every slider answers at once.
startPage(document);
