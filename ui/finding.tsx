import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { LangContext } from "./origin.tsx";
import { CopyText, Fold } from "./small-pieces.tsx";
import { type Severity, SeverityMark } from "./status.tsx";
import { uiMessages } from "./ui-messages.ts";

export interface FindingProps {
  readonly id: string;
  readonly severity: Severity;
  readonly severityWord: string;
  /** The whole finding in one sentence. */
  readonly sentence: ComponentChildren;
  /** Usually an `Arithmetic`. */
  readonly arithmetic?: ComponentChildren;
  /** Where it is printed; usually links. */
  readonly places?: readonly ComponentChildren[] | undefined;
  /** Who can answer. */
  readonly ask?: ComponentChildren;
  /** A question ready to be mailed. */
  readonly mail?: string | undefined;
  readonly level?: 2 | 3 | undefined;
}

/** Something that does not add up, or might not: sentence, arithmetic, place, whom to ask. */
export function Finding(props: FindingProps) {
  const t = uiMessages(useContext(LangContext));
  const heading = `${props.id}-sentence`;
  return (
    <article class={`finding finding-${props.severity}`} id={props.id} aria-labelledby={heading}>
      <SeverityMark severity={props.severity} word={props.severityWord} />
      {props.level === 2 ? (
        <h2 class="finding-sentence" id={heading}>
          {props.sentence}
        </h2>
      ) : (
        <h3 class="finding-sentence" id={heading}>
          {props.sentence}
        </h3>
      )}
      {props.arithmetic}
      <FindingPlaces label={t("places")} places={props.places ?? []} />
      {props.ask === undefined ? null : (
        <p class="finding-ask">
          <b>{t("ask")}</b> {props.ask}
        </p>
      )}
      {props.mail === undefined ? null : (
        <Fold summary={t("mail")}>
          <CopyText label={t("mail")} text={props.mail} />
        </Fold>
      )}
    </article>
  );
}

function FindingPlaces({ label, places }: { readonly label: string; readonly places: readonly ComponentChildren[] }) {
  if (places.length === 0) return null;
  return (
    <div class="finding-places">
      <b>{label}</b>
      <ul aria-label={label}>
        {places.map((place, index) => (
          <li key={index}>{place}</li>
        ))}
      </ul>
    </div>
  );
}
