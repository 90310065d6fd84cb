import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { type FigureValue, Value } from "./figure-value.tsx";
import { LangContext } from "./origin.tsx";
import { percent } from "./scale.ts";
import { uiMessages } from "./ui-messages.ts";

/** The four stations of a way, in the order in which they are read. */
export type Station = "baseline" | "expected" | "actual" | "target";

/** One station: `at` on the way (0 = baseline, 1 = target; beyond is possible), its name and its number. */
export interface WayMark {
  readonly station: Station;
  readonly at: number;
  readonly label: string;
  readonly value: FigureValue;
  readonly when?: ComponentChildren;
}

export interface WayProps {
  /** What travels, e.g. the name of the indicator. */
  readonly label: string;
  /** Known stations only; a missing one is left out, never put at zero. */
  readonly marks: readonly WayMark[];
  /** `row` is the small picture for tables; `large` adds the stations with their numbers below. */
  readonly size?: "row" | "large" | undefined;
}

const order: readonly Station[] = ["baseline", "expected", "actual", "target"];

/** The small picture of how far things have come. Every one has the same scale, so a column can be read downwards. */
export function Way({ label, marks, size = "row" }: WayProps) {
  const t = uiMessages(useContext(LangContext));
  const known = order.flatMap((station) => marks.filter((mark) => mark.station === station));
  if (known.length === 0) return <span class="absent">{t("noValue")}</span>;
  const spoken = `${label}: ${known.map((mark) => `${mark.label} ${mark.value.text}`).join(" → ")}`;
  return (
    <div class={`way way-${size}`}>
      <svg class="way-picture" width="100%" height="36" role="img" aria-label={spoken}>
        <WayGround marks={known} />
        {known.map((mark) => (
          <svg key={mark.station} class="way-mark" x={percent(wayPlace(mark.at))} y="18" aria-hidden="true">
            <StationShape station={mark.station} />
          </svg>
        ))}
      </svg>
      {size === "large" ? <Stations marks={known} /> : null}
    </div>
  );
}

/** Baseline stands at 20 %, target at 85 % of the width; what lies beyond is held at the edge. */
export function wayPlace(at: number): number {
  return Math.min(97, Math.max(3, 20 + at * 65));
}

function WayGround({ marks }: { readonly marks: readonly WayMark[] }) {
  const actual = marks.find((mark) => mark.station === "actual");
  const start = marks.find((mark) => mark.station === "baseline");
  const end = marks.find((mark) => mark.station === "target");
  return (
    <>
      <line x1="0%" x2="100%" y1="18" y2="18" class="way-rail" />
      {start !== undefined && end !== undefined ? (
        <line x1={percent(wayPlace(start.at))} x2={percent(wayPlace(end.at))} y1="18" y2="18" class="way-road" />
      ) : null}
      {actual !== undefined && start !== undefined ? (
        <line
          x1={percent(wayPlace(start.at))}
          x2={percent(wayPlace(actual.at))}
          y1="18"
          y2="18"
          class={actual.at < start.at ? "way-done way-back" : "way-done"}
        />
      ) : null}
    </>
  );
}

function StationShape({ station }: { readonly station: Station }) {
  if (station === "baseline") return <circle r="5.5" class="shape-open" />;
  if (station === "expected") return <path d="M0 -8 7 0 0 8 -7 0Z" class="shape-open" />;
  if (station === "actual") return <circle r="7" class="shape-full" />;
  return (
    <g>
      <line x1="0" x2="0" y1="-16" y2="8" class="flag-pole" />
      <path d="M0 -16 11 -11 0 -6Z" class="flag" />
    </g>
  );
}

function Stations({ marks }: { readonly marks: readonly WayMark[] }) {
  return (
    <dl class="way-stations">
      {marks.map((mark) => (
        <div key={mark.station} class={`station station-${mark.station}`}>
          <dt>
            <svg class="station-sample" width="24" height="24" viewBox="-12 -14 24 24" aria-hidden="true">
              <StationShape station={mark.station} />
            </svg>
            {mark.label}
          </dt>
          <dd>
            <span class="station-value">
              <Value value={mark.value} />
            </span>
            {mark.when === undefined ? null : <span class="station-when">{mark.when}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The meaning of the shapes, to stand once above a column of ways. */
export function WayLegend({ labels }: { readonly labels: Readonly<Record<Station, string>> }) {
  return (
    <ul class="legend" aria-label={uiMessages(useContext(LangContext))("legend")}>
      {order.map((station) => (
        <li key={station}>
          <svg class="station-sample" width="24" height="24" viewBox="-12 -14 24 24" aria-hidden="true">
            <StationShape station={station} />
          </svg>
          {labels[station]}
        </li>
      ))}
    </ul>
  );
}
