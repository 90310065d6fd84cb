import { Difference, type DifferenceKind, Name, Origin, type View } from "../../../ui/index.ts";
import type { EditionChange } from "../domain/edition-content.ts";
import { type Said, saidText } from "../domain/revision.ts";

/** What the plan says or will say; a figure carries the mark of the place it is from. */
export function SaidText(props: {
  readonly said: Said;
  readonly view: View;
  readonly origin: string;
  readonly label: string;
}) {
  const text = saidText(props.said, props.view.lang);
  if (props.said.kind === "words" || props.said.kind === "aim") return <Name>{text}</Name>;
  return (
    <Origin href={props.origin} label={props.label}>
      {text}
    </Origin>
  );
}

type Changed = Pick<EditionChange, "what" | "before" | "after">;

const kindOf = ({ what, before }: Changed): DifferenceKind =>
  what === "ended" ? "ended" : what === "added" || before === null ? "new" : "changed";

/** 新 / 改 / 廃 with the old words struck through. */
export function ChangeMark(props: {
  readonly change: Changed;
  readonly view: View;
  /** Where the old value is from, and where the new one. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
}) {
  const { change, view, from, to, label } = props;
  const draw = (said: Said | null, origin: string) =>
    said === null ? undefined : <SaidText said={said} view={view} origin={origin} label={label} />;
  return <Difference kind={kindOf(change)} before={draw(change.before, from)} after={draw(change.after, to)} />;
}
