/** Opens what is folded where a link leads into it, and everything that folds as a part of a page while it is printed. */
export function openParts(window: Window): void {
  const { document } = window;
  const reveal = (hash: string): void => {
    const target = document.getElementById(decoded(hash.slice(1)));
    if (target === null) return;
    const own = target.querySelector<HTMLDetailsElement>(":scope > details");
    if (own !== null) own.open = true;
    for (let at = target.closest("details"); at !== null; at = at.parentElement?.closest("details") ?? null)
      at.open = true;
    target.scrollIntoView();
  };
  if (window.location.hash !== "") reveal(window.location.hash);
  window.addEventListener("hashchange", () => reveal(window.location.hash));
  // a link to where one is already changes no address
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (link !== null && link.hash === window.location.hash) reveal(link.hash);
  });
  openOnPaper(window);
}

/** A browser that cannot be told by the style sheet to print what is folded. */
function openOnPaper(window: Window): void {
  let opened: readonly HTMLDetailsElement[] = [];
  window.addEventListener("beforeprint", () => {
    opened = [
      ...window.document.querySelectorAll<HTMLDetailsElement>(
        ".sheet-part > details:not([open]), .value-years:not([open])",
      ),
    ];
    for (const part of opened) part.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
  });
}

/** What is written after # may be broken; then it names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
