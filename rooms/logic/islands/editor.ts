import { captured, putBack } from "./editor/place.ts";

/**
 * The forms of the editor without leaving the page: what is sent and answered is the same as without this, but the answered page takes the place of
 * the one that is open, folds stay open, and the keyboard stays where it was.
 */
let sending = false;

const statusIn = (page: ParentNode): HTMLElement | null => page.querySelector<HTMLElement>("#logic-status");

const say = (words: string | null | undefined): void => {
  const place = statusIn(document);
  if (place) place.textContent = words ?? "";
};

const isOurs = (form: HTMLFormElement): boolean => {
  const { pathname, origin } = new URL(form.action);
  const here = window.location.pathname;
  return form.method === "post" && origin === window.location.origin && [here, `${here}/restore`].includes(pathname);
};

/** The page that answers; null where none came. */
async function send(
  form: HTMLFormElement,
): Promise<{ readonly page: Document; readonly elsewhere: string | null } | null> {
  const fields = [...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]);
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(fields) });
    const { pathname } = new URL(response.url);
    const elsewhere = isPageOf(pathname) ? null : response.url;
    return { page: new DOMParser().parseFromString(await response.text(), "text/html"), elsewhere };
  } catch {
    return null;
  }
}

const isPageOf = (pathname: string): boolean =>
  pathname === window.location.pathname || pathname === `${window.location.pathname}/restore`;

async function take(form: HTMLFormElement): Promise<void> {
  const answered = await send(form);
  if (answered === null) {
    say(statusIn(document)?.dataset.failed);
    return;
  }
  const { page, elsewhere } = answered;
  const [old, fresh] = [document.querySelector("main"), page.querySelector("main")];
  if (elsewhere !== null || old === null || fresh === null || statusIn(fresh) === null) {
    // signed out meanwhile, or a page without this editor: the form goes its ordinary way, which says so
    form.submit();
    return;
  }
  const place = captured(old, form);
  old.replaceChildren(...fresh.childNodes);
  document.dispatchEvent(new Event("michishirube:redrawn"));
  putBack(old, place);
  say(page.querySelector(".said")?.textContent ?? old.querySelector(".form-problems")?.textContent);
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !isOurs(form)) return;
  event.preventDefault();
  if (sending) return;
  sending = true;
  form.setAttribute("aria-busy", "true");
  await take(form);
  form.removeAttribute("aria-busy");
  sending = false;
});
