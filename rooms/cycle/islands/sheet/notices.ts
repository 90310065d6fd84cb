import type { IslandWord } from "../../domain/sheet-island-words.ts";
import type { LiveAnswer } from "./answers.ts";
import type { DraftShelf } from "./drafts.ts";
import type { Say } from "./words.ts";

export type Notices = {
  /** One line that is read out: saved at, saving, not saved. */
  readonly status: (word: IslandWord) => void;
  readonly say: (text: string) => void;
  readonly tell: (word: IslandWord, values?: Readonly<Record<string, string>>, link?: "reload") => void;
  readonly trouble: (kind: "signedOut" | "busy" | "unreachable") => void;
  readonly clearTrouble: () => void;
  /** Drafts whose field cannot be written any more: shown so that they can be copied. */
  readonly showLeftOvers: (shelf: DraftShelf, answers: readonly LiveAnswer[]) => void;
};

const clock = (): string =>
  new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

export function notices(say: Say): Notices {
  const status = document.querySelector<HTMLElement>("#sheet-status");
  const notice = document.querySelector<HTMLElement>("#sheet-notice");
  const write = (text: string): void => {
    if (status) status.textContent = text;
  };
  const show = (text: string, link: HTMLElement | null): void => {
    const line = document.createElement("p");
    line.textContent = link === null ? text : `${text} `;
    if (link) line.append(link);
    notice?.replaceChildren(line);
  };
  return {
    status: (word) => write(say(word, { time: clock() })),
    say: write,
    tell: (word, values = {}, link) =>
      show(say(word, values), link === "reload" ? linkTo(location.pathname, say("reload"), false) : null),
    trouble: (kind) => {
      if (kind === "signedOut") {
        write(say("ended"));
        show("", linkTo(`/signin?back=${encodeURIComponent(location.pathname)}`, say("signIn"), true));
      } else write(say(kind === "busy" ? "busy" : "offline"));
    },
    clearTrouble: () => notice?.querySelector('a[target="_blank"]')?.closest("p")?.remove(),
    showLeftOvers: (shelf, answers) => showLeftOvers(shelf, answers, say),
  };
}

function linkTo(href: string, text: string, newTab: boolean): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  if (newTab) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  return link;
}

function showLeftOvers(shelf: DraftShelf, answers: readonly LiveAnswer[], say: Say): void {
  const place = document.querySelector<HTMLElement>("#sheet-drafts");
  const left = shelf.fields().filter((field) => !answers.some((answer) => answer.field === field));
  if (!place || left.length === 0) return;
  place.hidden = false;
  for (const field of left) {
    const label = document.createElement("p");
    label.textContent = say("leftOver");
    const text = document.createElement("textarea");
    text.readOnly = true;
    text.value = shelf.get(field)?.typed ?? "";
    text.setAttribute("aria-label", say("leftOver"));
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet-button";
    button.textContent = say("discard");
    button.addEventListener("click", () => {
      shelf.drop(field);
      for (const piece of [label, text, button]) piece.remove();
    });
    place.append(label, text, button);
  }
}
