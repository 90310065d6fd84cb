import { type BackRow, methods } from "../../../projection/index.ts";
import {
  type Cell,
  cell,
  EmptyState,
  Name,
  Origin,
  OriginCard,
  type PageContent,
  type Row,
  Section,
  Table,
  type View,
} from "../../../ui/index.ts";
import type { Site } from "../../publication/index.ts";
import type { PastErrors } from "../domain/back-task.ts";
import { engineVersion } from "../domain/engine.ts";
import { type VisionPlace, visionAddress } from "../domain/vision-place.ts";
import { bareNumber } from "../live/vision-words.ts";
import type { Past } from "../store/read-past.ts";
import { backMessages } from "./back-messages.ts";

/** How well such projections came true: /vision/:edition/backtest. */
export function backTestPage(site: Site, view: View, place: VisionPlace, past: Past): PageContent {
  const t = backMessages(view.lang);
  return {
    title: t("title"),
    description: t("description"),
    lead: t("lead"),
    breadcrumbs: [
      [{ label: place.name[view.lang], href: visionAddress(site.edition.id, place.id) }, { label: t("title") }],
    ],
    main: (
      <div class="vision-page">
        {past.municipal ? (
          <Errors id="municipal" title={t("municipal")} errors={past.municipal} view={view} />
        ) : (
          <Section id="municipal" title={t("municipal")}>
            <EmptyState what={t("missing")} why={<Name>{t("missingWhy")}</Name>} />
          </Section>
        )}
        {past.own ? <Errors id="own" title={t("own")} errors={past.own} view={view} /> : null}
        <Working past={past} view={view} />
      </div>
    ),
  };
}

type Shown = { readonly id: string; readonly title: string; readonly errors: PastErrors; readonly view: View };

/** One table for each number of years ahead: rows are sizes, columns are ways to project. */
function Errors({ id, title, errors, view }: Shown) {
  const t = backMessages(view.lang);
  const spans = [...new Set(errors.test.rows.map(({ ahead }) => ahead))];
  const used = methods.filter(({ id: method }) => errors.test.rows.some((row) => row.method === method));
  return (
    <Section
      id={id}
      title={title}
      lead={
        <Name>
          {t("counts", { areas: String(errors.areas), from: String(errors.years[0]), to: String(errors.years.at(-1)) })}
        </Name>
      }
    >
      {spans.map((ahead) => (
        <Table
          key={ahead}
          id={`${id}-${ahead}`}
          caption={t("ahead", { years: String(ahead), bases: (errors.test.bases[ahead] ?? []).join("・") })}
          columns={[
            { id: "size", head: t("size"), kind: "text", sortable: false },
            { id: "places", head: t("places"), kind: "number", sortable: false },
            ...used.map(({ id: method, name }) => ({
              id: method,
              head: name[view.lang],
              unit: t("mape"),
              kind: "number" as const,
              sortable: false,
            })),
            { id: "bias", head: t("bias"), unit: used[0]?.name[view.lang], kind: "number" as const, sortable: false },
          ]}
          rows={rowsOf(
            errors,
            ahead,
            used.map(({ id: method }) => method),
            view,
          )}
        />
      ))}
    </Section>
  );
}

function rowsOf({ test, areas }: PastErrors, ahead: number, used: readonly string[], view: View): readonly Row[] {
  const own = test.rows.filter((row) => row.ahead === ahead);
  const classes = [...new Map(own.map(({ size }) => [`${size?.from}-${size?.below}`, size])).values()];
  return classes.map((size) => {
    const rows = own.filter((row) => row.size?.from === size?.from && row.size?.below === size?.below);
    const of = (method: string) => rows.find((row) => row.method === method);
    return {
      id: `size-${size?.from ?? "all"}`,
      kind: size === null ? "total" : "plain",
      cells: [
        cell(<Name>{sizeWords(size, areas, view)}</Name>),
        numberCell(rows[0]?.places ?? 0, (value) => bareNumber(value, view), view),
        ...used.map((method) => percentCell(of(method)?.mean ?? null, view)),
        biasCell(of(used[0] ?? ""), view),
      ],
    };
  });
}

function sizeWords(size: BackRow["size"], areas: number, view: View): string {
  const t = backMessages(view.lang);
  if (size === null) return areas === 1 ? t("thisPlace") : t("all");
  const from = bareNumber(size.from, view);
  if (size.below === null) return t("atLeast", { from });
  const below = bareNumber(size.below, view);
  return size.from === 0 ? t("below", { below }) : t("between", { from, below });
}

const numberCell = (value: number, words: (value: number) => string, view: View): Cell =>
  cell(<Tested view={view}>{words(value)}</Tested>, value);

const percentCell = (value: number | null, view: View): Cell =>
  value === null
    ? cell(<span class="absent">{backMessages(view.lang)("none")}</span>)
    : numberCell(value, (mean) => `${mean.toFixed(1)}%`, view);

function biasCell(row: BackRow | undefined, view: View): Cell {
  const t = backMessages(view.lang);
  const bias = row?.bias ?? null;
  if (bias === null) return cell(<span class="absent">{t("none")}</span>);
  const words = t(bias >= 0 ? "tooMany" : "tooFew", { percent: `${Math.abs(bias).toFixed(1)}%` });
  return cell(<Tested view={view}>{words}</Tested>, bias);
}

function Tested({ view, children }: { readonly view: View; readonly children: string }) {
  return (
    <Origin href="#working" label={backMessages(view.lang)("origin")} kind="derived">
      {children}
    </Origin>
  );
}

/** How the errors were worked out: the origin marks lead here. */
function Working({ past, view }: { readonly past: Past; readonly view: View }) {
  const t = backMessages(view.lang);
  const named = (text: string) => <Name>{text}</Name>;
  if (!past.own && !past.municipal) return null;
  return (
    <Section id="working" title={t("working")}>
      <OriginCard
        headline={named(t("headline"))}
        lines={[
          { label: t("method"), content: named(t("methodText")) },
          { label: t("rivals"), content: named(t("rivalsText")) },
          { label: t("measure"), content: named(t("measureText")) },
          { label: t("engine"), content: named(`@michishirube/projection ${engineVersion}`) },
        ]}
      />
    </Section>
  );
}
