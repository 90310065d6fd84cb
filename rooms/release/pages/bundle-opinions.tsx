import { cell, type Lang, Name, Table, When } from "../../../ui/index.ts";
import type { RecordOpinion, SheetRecord } from "../../form/index.ts";
import { effectWords, opinionChangeWords, opinionKindWords } from "../../opinion/index.ts";
import { yearWords } from "../domain/release-words.ts";
import { SheetTitle } from "./bundle-frame.tsx";
import { bundleMessages } from "./bundle-messages.ts";

type Props = {
  readonly id: string;
  readonly records: readonly SheetRecord[];
  readonly lang: Lang;
  /** Address of a sheet's page where the table stands beside other sheets; without it the sheet is not named. */
  readonly sheetHref?: (record: SheetRecord) => string;
};

/** Opinions with who said what, the answer, what it changes, and the effect that was seen later. */
export function OpinionTable({ id, records, lang, sheetHref }: Props) {
  const t = bundleMessages(lang);
  const told = records.flatMap((record) => record.opinions.map((opinion) => ({ record, opinion })));
  return (
    <Table
      id={id}
      caption={t("opinions")}
      captionShown="hidden"
      columns={[
        { id: "opinion", head: t("opinion"), kind: "text" },
        ...(sheetHref ? [{ id: "sheet", head: t("title"), kind: "text" as const }] : []),
        { id: "by", head: t("by"), kind: "text" },
        { id: "answer", head: t("answer"), kind: "text" },
        { id: "change", head: t("changes"), kind: "text" },
        { id: "effect", head: t("effect"), kind: "text" },
      ]}
      rows={told.map(({ record, opinion }) => ({
        id: opinion.id,
        cells: [
          cell(<Name>{opinion.text}</Name>),
          ...(sheetHref
            ? [
                cell(
                  <a href={sheetHref(record)}>
                    <SheetTitle lang={lang} record={record} />
                  </a>,
                ),
              ]
            : []),
          cell(<Said opinion={opinion} lang={lang} />, opinion.saidOn),
          cell(<Name>{opinion.answer ? `${opinion.answer.unit}: ${opinion.answer.text}` : t("notAnswered")}</Name>),
          cell(<Name>{changeText(opinion, lang)}</Name>),
          cell(<Name>{effectText(opinion, lang)}</Name>),
        ],
      }))}
    />
  );
}

function Said({ opinion, lang }: { readonly opinion: RecordOpinion; readonly lang: Lang }) {
  return (
    <>
      {opinionKindWords[opinion.kind][lang]} <Name>{opinion.saidBy ?? ""}</Name>{" "}
      <When at={opinion.saidOn}>{yearWords(opinion.saidOn, lang)}</When>
    </>
  );
}

function changeText({ answer }: RecordOpinion, lang: Lang): string {
  if (answer === null) return bundleMessages(lang)("notAnswered");
  return [opinionChangeWords[answer.change][lang], answer.reason].filter(Boolean).join(": ");
}

function effectText({ effect }: RecordOpinion, lang: Lang): string {
  if (effect === null) return bundleMessages(lang)("notSeenYet");
  return `${effectWords[effect.effect][lang]}（${effect.cycle}）: ${effect.text}`;
}
