/** Shows the copy buttons and lets them copy the text beside them; only the browser knows under which address it reads. */
export function copyButtons(page: Document): void {
  for (const address of page.querySelectorAll("[data-own-address]")) {
    address.textContent = new URL(address.textContent ?? "", location.origin).href;
  }
  for (const button of page.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const text = button.parentElement?.querySelector("[data-copy-body]")?.textContent;
    if (text === undefined || text === null) continue;
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => void copy(button, text.trim()));
  }
}

async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  const worked = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (worked) button.textContent = button.dataset.done ?? button.textContent;
  else selectBody(button);
}

// Without access to the clipboard the text is selected, so that Ctrl+C is all that is left to do.
function selectBody(button: HTMLButtonElement): void {
  const body = button.parentElement?.querySelector("[data-copy-body]");
  if (body) getSelection()?.selectAllChildren(body);
}
