/** Changes the way of writing years without losing the place on the page; without script the link does it. */
export function eraSwitch(page: Document): void {
  for (const link of page.querySelectorAll<HTMLAnchorElement>("[data-era] a")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void remember(link.href);
    });
  }
}

async function remember(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  // A reload keeps the scroll position; if the setting could not be kept, the plain link explains why.
  if (response?.ok) location.reload();
  else location.assign(address);
}
