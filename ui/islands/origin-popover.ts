const wait = 250;
const linger = 300;

/**
 * Opens a card beside an origin mark on hover, focus or tap (WCAG 1.4.13: the pointer may move onto the card,
 * Escape closes it, it stays until left). The card is the one that stands on the page the mark leads to.
 */
export function originPopover(page: Document): void {
  const card = page.createElement("div");
  card.className = "origin-popover";
  card.hidden = true;
  card.id = "origin-popover";
  page.body.append(card);
  const popover = new Popover(card);
  page.addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse") popover.near(markAt(event.target), card.contains(nodeOf(event.target)));
  });
  page.addEventListener("focusin", (event) => {
    const mark = markAt(event.target);
    if (mark?.matches(":focus-visible")) void popover.open(mark);
    else if (!card.contains(nodeOf(event.target))) popover.close();
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape") popover.close();
  });
  page.addEventListener("click", (event) => tapped(event, popover, card));
  addEventListener("scroll", () => popover.follow(), { passive: true });
}

// The first tap shows the card; the card's own link, or a second tap, goes to the page.
function tapped(event: MouseEvent, popover: Popover, card: HTMLElement): void {
  const mark = markAt(event.target);
  const isTouch = event instanceof PointerEvent && event.pointerType === "touch";
  if (mark !== undefined && isTouch && !popover.shows(mark)) {
    event.preventDefault();
    void popover.open(mark);
  } else if (mark === undefined && !card.contains(nodeOf(event.target))) {
    popover.close();
  }
}

class Popover {
  readonly #card: HTMLElement;
  readonly #known = new Map<string, Promise<Element | undefined>>();
  #mark: HTMLAnchorElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(card: HTMLElement) {
    this.#card = card;
  }

  shows(mark: HTMLAnchorElement): boolean {
    return this.#mark === mark;
  }

  near(mark: HTMLAnchorElement | undefined, isOnCard: boolean): void {
    clearTimeout(this.#timer);
    if (isOnCard) return;
    if (mark === undefined) this.#timer = setTimeout(() => this.close(), linger);
    else if (!this.shows(mark)) this.#timer = setTimeout(() => void this.open(mark), wait);
  }

  async open(mark: HTMLAnchorElement): Promise<void> {
    clearTimeout(this.#timer);
    this.close();
    this.#mark = mark;
    const content = await this.#fetchOnce(mark.dataset.card ?? mark.href);
    if (this.#mark !== mark) return;
    if (content === undefined) {
      // No card to show: the mark stays what it is without script, a link.
      this.#mark = undefined;
      return;
    }
    this.#card.replaceChildren(content.cloneNode(true), linkTo(mark));
    this.#card.hidden = false;
    mark.setAttribute("aria-describedby", this.#card.id);
    place(this.#card, mark.getBoundingClientRect());
  }

  // Focus itself may scroll the page, so the card moves along and closes only when its mark has left the window.
  follow(): void {
    if (this.#mark === undefined || this.#card.hidden) return;
    const mark = this.#mark.getBoundingClientRect();
    if (mark.bottom < 0 || mark.top > innerHeight) this.close();
    else place(this.#card, mark);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#mark?.removeAttribute("aria-describedby");
    this.#mark = undefined;
    this.#card.hidden = true;
  }

  #fetchOnce(address: string): Promise<Element | undefined> {
    const known = this.#known.get(address) ?? fetchCard(address);
    this.#known.set(address, known);
    return known;
  }
}

async function fetchCard(address: string): Promise<Element | undefined> {
  const response = await fetch(address, { headers: { accept: "text/html" } }).catch(() => undefined);
  if (response === undefined || !response.ok) return undefined;
  const found = new DOMParser().parseFromString(await response.text(), "text/html");
  const card = found.querySelector("[data-origin-card]");
  for (const named of card?.querySelectorAll("[id]") ?? []) named.removeAttribute("id");
  return card ?? undefined;
}

function linkTo(mark: HTMLAnchorElement): HTMLElement {
  const link = document.createElement("a");
  link.className = "origin-more";
  link.href = mark.href;
  link.textContent = document.documentElement.lang === "en" ? "Open the whole record" : "記録のすべてを見る";
  return link;
}

// Below the mark where there is room, else above; always inside the window.
function place(card: HTMLElement, mark: DOMRect): void {
  const size = card.getBoundingClientRect();
  const gap = 4;
  const below = mark.bottom + gap;
  const top = below + size.height > innerHeight ? Math.max(gap, mark.top - gap - size.height) : below;
  const left = Math.max(16, Math.min(mark.left, innerWidth - size.width - 16));
  card.style.setProperty("top", `${top}px`);
  card.style.setProperty("left", `${left}px`);
}

function markAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  return target instanceof Element ? (target.closest<HTMLAnchorElement>("a[data-origin]") ?? undefined) : undefined;
}

function nodeOf(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null;
}
