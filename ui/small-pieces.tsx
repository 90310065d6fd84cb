import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { LangContext } from "./origin.tsx";
import { type Tone, toneFill } from "./pattern.tsx";
import { uiMessages } from "./ui-messages.ts";

/** A value that is not there, said in words (未公表, 該当なし…); never an empty cell, dash or zero. */
export function Absent({ word, due }: { readonly word: string; readonly due?: ComponentChildren }) {
  return (
    <span class="absent">
      {word}
      {due === undefined ? null : <>（{due}）</>}
    </span>
  );
}

/** What changed: new, changed (old value struck through), ended. */
export type DifferenceKind = "new" | "changed" | "ended";

const differenceWords = {
  new: { ja: "新", en: "New" },
  changed: { ja: "改", en: "Changed" },
  ended: { ja: "廃", en: "Ended" },
} as const;

/** A difference since the last edition or year: the mark, the old value struck through, the new one. */
export function Difference(props: {
  readonly kind: DifferenceKind;
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}) {
  const lang = useContext(LangContext);
  const t = uiMessages(lang);
  return (
    <span class={`difference difference-${props.kind}`}>
      <b class="difference-mark">{differenceWords[props.kind][lang]}</b>
      <Spoken word={t("was")} tag="del" content={props.before} />
      <Spoken word={t("now")} tag="ins" content={props.after} />
    </span>
  );
}

// Screen readers say nothing about del and ins, so a hidden word does.
function Spoken(props: { readonly word: string; readonly tag: "del" | "ins"; readonly content: ComponentChildren }) {
  const Tag = props.tag;
  if (props.content === undefined) return null;
  return (
    <>
      <span class="visually-hidden">{props.word} </span>
      <Tag>{props.content}</Tag>
    </>
  );
}

/** A short word with the pattern of its category, e.g. in a table column. */
export function Tag({ word, tone }: { readonly word: string; readonly tone?: Tone | undefined }) {
  return (
    <span class="tag">
      {tone === undefined ? null : (
        <svg class="tag-sample" width="12" height="16" aria-hidden="true">
          <rect width="12" height="16" fill={toneFill(tone)} />
        </svg>
      )}
      <span data-name="">{word}</span>
    </span>
  );
}

/** What would stand here, why it does not, and the one thing to do. */
export function EmptyState(props: {
  readonly what: ComponentChildren;
  readonly why: ComponentChildren;
  readonly todo?: { readonly label: string; readonly href: string } | undefined;
}) {
  return (
    <div class="empty-state">
      <p class="empty-what">{props.what}</p>
      <p>{props.why}</p>
      {props.todo === undefined ? null : (
        <p>
          <a class="action" href={props.todo.href}>
            {props.todo.label}
          </a>
        </p>
      )}
    </div>
  );
}

/** One entry of a list of terms and what they mean. */
export interface Definition {
  readonly term: ComponentChildren;
  readonly detail: ComponentChildren;
}

/** Terms on the left, details on the right; below each other on a phone. */
export function DefinitionList({ items }: { readonly items: readonly Definition[] }) {
  return (
    <dl class="definitions">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A part of a page that opens; `open` from the start where most readers need it. */
export function Fold(props: {
  readonly summary: ComponentChildren;
  readonly open?: boolean | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="fold" open={props.open ?? false}>
      <summary>{props.summary}</summary>
      <div class="fold-body">{props.children}</div>
    </details>
  );
}

/** A headed part of a page with its own address. */
export function Section(props: {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="section" id={props.id} aria-labelledby={`${props.id}-heading`}>
      <h2 id={`${props.id}-heading`}>{props.title}</h2>
      {props.lead === undefined ? null : <p class="section-lead">{props.lead}</p>}
      {props.children}
    </section>
  );
}

/**
 * A sentence a reader may take along: shown in full, copied with one button. `address` (a path of this site) is put behind
 * it; in the browser it grows to the whole address.
 */
export function CopyText(props: {
  readonly label: string;
  readonly text: string;
  readonly address?: string | undefined;
}) {
  const { label, text, address } = props;
  const t = uiMessages(useContext(LangContext));
  return (
    <div class="copy-text">
      <p class="copy-label">{label}</p>
      <p class="copy-body" data-name="" data-copy-body="">
        {text}
        {address === undefined ? null : (
          <>
            {" "}
            <span data-own-address="">{address}</span>
          </>
        )}
      </p>
      <button type="button" class="quiet-button" data-copy="" data-done={t("copied")} hidden>
        {t("copy")}
      </button>
    </div>
  );
}
