// A longer table as cards would push everything else of the page out of reach.
const shortTable = 15;

/** Turns picture and folded table into two tabs. On a phone the table stands first, as it reads better there. */
export function chartTabs(page: Document): void {
  for (const views of page.querySelectorAll<HTMLElement>("[data-tabs]")) {
    const fold = views.querySelector<HTMLDetailsElement>(":scope > details");
    const picture = views.querySelector<HTMLElement>(":scope > .chart-picture");
    const table = fold?.querySelector<HTMLElement>(".chart-table-body") ?? null;
    if (fold === null || picture === null || table === null) continue;
    fold.replaceWith(table);
    const tabs = [tabFor(views.dataset.pictureLabel ?? "", picture), tabFor(views.dataset.tableLabel ?? "", table)];
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    const onPhone = matchMedia("(max-width: 40rem)").matches;
    const ordered = onPhone ? tabs.toReversed() : tabs;
    list.append(...ordered.map((tab) => tab.button));
    views.prepend(list);
    const isLong = table.querySelectorAll("tbody tr").length > shortTable;
    connect(ordered, isLong ? tabs[0] : ordered[0]);
  }
}

interface Tab {
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
}

let count = 0;

function tabFor(label: string, panel: HTMLElement): Tab {
  count += 1;
  const button = document.createElement("button");
  button.type = "button";
  button.role = "tab";
  button.id = `tab-${count}`;
  button.textContent = label;
  panel.role = "tabpanel";
  panel.id = `panel-${count}`;
  panel.setAttribute("aria-labelledby", button.id);
  button.setAttribute("aria-controls", panel.id);
  return { button, panel };
}

function connect(tabs: readonly Tab[], first: Tab | undefined): void {
  const show = (chosen: Tab): void => {
    for (const tab of tabs) {
      tab.panel.hidden = tab !== chosen;
      tab.button.setAttribute("aria-selected", String(tab === chosen));
      tab.button.tabIndex = tab === chosen ? 0 : -1;
    }
  };
  tabs.forEach((tab, index) => {
    tab.button.addEventListener("click", () => show(tab));
    tab.button.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const next = step === undefined ? undefined : tabs[(index + step + tabs.length) % tabs.length];
      if (next === undefined) return;
      event.preventDefault();
      show(next);
      next.button.focus();
    });
  });
  if (first !== undefined) show(first);
}
