import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Lang } from "./text.ts";
import { uiMessages } from "./ui-messages.ts";

/** Gathers the origins of one page so that paper, which has no links, gets footnotes. */
export interface Footnotes {
  /** Number (from 1) of the footnote for this address; the same address keeps its number. */
  note(href: string, label: string): number;
  readonly list: readonly Footnote[];
}

/** One footnote: what the origin is called and its permanent address. */
export interface Footnote {
  readonly href: string;
  readonly label: string;
}

/** An empty collection of footnotes for one page. */
export function startFootnotes(): Footnotes {
  const list: Footnote[] = [];
  const numbers = new Map<string, number>();
  const note = (href: string, label: string): number => {
    const known = numbers.get(href);
    if (known !== undefined) return known;
    list.push({ href, label });
    numbers.set(href, list.length);
    return list.length;
  };
  return { note, list };
}

/** Set by the page frame; pieces drawn alone have no footnotes. */
export const FootnoteContext = createContext<Footnotes | undefined>(undefined);

/** Set by the page frame so that small pieces know the reader's language. */
export const LangContext = createContext<Lang>("ja");

/** For an island that draws pieces anew: tells them the reader's language. */
export function LangProvider({ lang, children }: { readonly lang: Lang; readonly children: ComponentChildren }) {
  return <LangContext.Provider value={lang}>{children}</LangContext.Provider>;
}

export interface OriginProps {
  /** Where the number comes from: `/fact/ID`, or `/derived/…` for what was computed. */
  readonly href: string;
  /** The origin in words, e.g. "政策展開方針 717行" or "3つの値の合計". */
  readonly label: string;
  /** `derived` draws a dashed line instead of a dotted one: computed here, not printed there. */
  readonly kind?: "printed" | "derived" | undefined;
  /** Address of the page whose card is shown on hover; default `href`. */
  readonly card?: string | undefined;
  readonly children: ComponentChildren;
}

/** The origin mark: a number that opens the place it comes from. */
export function Origin({ href, label, kind = "printed", card, children }: OriginProps) {
  const lang = useContext(LangContext);
  const number = useContext(FootnoteContext)?.note(href, label);
  const spoken = originName(lang, children, label);
  return (
    <a
      class={kind === "derived" ? "origin origin-derived" : "origin"}
      href={href}
      data-origin={kind}
      data-card={card ?? href}
      data-note={number}
      aria-label={spoken}
      title={spoken === undefined ? label : undefined}
    >
      {children}
    </a>
  );
}

/** The spoken name of an origin mark when its content is plain text; drawn content keeps its own name. */
export function originName(lang: Lang, content: ComponentChildren, label: string): string | undefined {
  const text = plainText(content);
  return text === undefined ? undefined : uiMessages(lang)("originOf", { text, label });
}

function plainText(content: ComponentChildren): string | undefined {
  if (typeof content === "string" || typeof content === "number") return String(content);
  if (!Array.isArray(content)) return undefined;
  const pieces = content.map(plainText);
  return pieces.includes(undefined) ? undefined : pieces.join("");
}

/** A name, code or printed wording that may contain digits and is not itself a measured number. */
export function Name({ lang, children }: { readonly lang?: Lang | undefined; readonly children: ComponentChildren }) {
  return (
    <span data-name="" lang={lang}>
      {children}
    </span>
  );
}

/** A date or period; `at` is the machine form (2020-04-01, 2020) and may be left out for spans. */
export function When({ at, children }: { readonly at?: string | undefined; readonly children: ComponentChildren }) {
  return <time dateTime={at}>{children}</time>;
}

/** One labelled line of the card that opens on an origin mark. */
export interface OriginLine {
  readonly label: string;
  readonly content: ComponentChildren;
}

/**
 * What the hover card shows: stands on the page the mark points to, and the island lifts it from there,
 * so that card and page can never disagree.
 */
export function OriginCard(props: {
  readonly headline: ComponentChildren;
  readonly lines: readonly OriginLine[];
  readonly quote?: ComponentChildren;
}) {
  return (
    <div class="origin-card" data-origin-card="">
      <p class="origin-card-headline">{props.headline}</p>
      {props.quote === undefined ? null : <blockquote data-name="">{props.quote}</blockquote>}
      <dl class="definitions">
        {props.lines.map((line) => (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>{line.content}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
