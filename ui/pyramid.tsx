import { Legend } from "./chart-frame.tsx";
import { percent } from "./scale.ts";

/** One age group: people of both sexes, and those of the time it is compared with. Values in words stand beside. */
export interface PyramidRow {
  readonly id: string;
  /** The ages in words: 0～4歳. */
  readonly label: string;
  readonly men: number;
  readonly women: number;
  readonly menText: string;
  readonly womenText: string;
  /** Drawn as an outline behind; left out where there is nothing to compare with. */
  readonly before?: { readonly men: number; readonly women: number } | undefined;
}

export interface PyramidProps {
  readonly label: string;
  /** From the youngest to the oldest. */
  readonly rows: readonly PyramidRow[];
  /** The longest bar that must fit: the same over all years, so that a pyramid moves and its scale does not. */
  readonly longest: number;
  readonly words: {
    readonly men: string;
    readonly women: string;
    /** What the filled bars show, and what the outline shows. */
    readonly now: string;
    readonly before: string;
  };
}

const rowHeight = 17;
/** The strip in the middle where the ages stand, in percent of the width. */
const middle = 17;
const side = (100 - middle) / 2;

/** Men to the left, women to the right, the oldest on top; an outline shows the time it is compared with. */
export function Pyramid({ label, rows, longest, words }: PyramidProps) {
  const height = rows.length * rowHeight + 28;
  const compared = rows.some(({ before }) => before !== undefined);
  return (
    <div class="pyramid">
      <Legend
        items={[
          { label: words.now, sample: <PyramidSample outline={false} /> },
          ...(compared ? [{ label: words.before, sample: <PyramidSample outline={true} /> }] : []),
        ]}
      />
      <svg class="pyramid-picture" width="100%" height={height} role="img" aria-label={label}>
        <text x={percent(side)} y="16" class="pyramid-head pyramid-head-men">
          {words.men}
        </text>
        <text x={percent(side + middle)} y="16" class="pyramid-head">
          {words.women}
        </text>
        {[...rows].reverse().map((row, index) => (
          <PyramidBars key={row.id} row={row} top={28 + index * rowHeight} longest={longest} words={words} />
        ))}
      </svg>
    </div>
  );
}

type BarsProps = Pick<PyramidProps, "longest" | "words"> & { readonly row: PyramidRow; readonly top: number };

function PyramidBars({ row, top, longest, words }: BarsProps) {
  const widthOf = (people: number) => (longest === 0 ? 0 : (Math.max(0, people) / longest) * side);
  const [men, women] = [widthOf(row.men), widthOf(row.women)];
  return (
    <g>
      <title data-name="">{`${row.label} ${words.men} ${row.menText} ${words.women} ${row.womenText}`}</title>
      <rect x={percent(side - men)} y={top + 1} width={percent(men)} height={rowHeight - 2} class="pyramid-men" />
      <rect
        x={percent(side + middle)}
        y={top + 1}
        width={percent(women)}
        height={rowHeight - 2}
        class="pyramid-women"
      />
      {row.before === undefined ? null : (
        <g class="pyramid-before">
          <rect
            x={percent(side - widthOf(row.before.men))}
            y={top}
            width={percent(widthOf(row.before.men))}
            height={rowHeight}
          />
          <rect x={percent(side + middle)} y={top} width={percent(widthOf(row.before.women))} height={rowHeight} />
        </g>
      )}
      <text x="50%" y={top + rowHeight / 2} class="pyramid-age" data-name="">
        {row.label}
      </text>
    </g>
  );
}

function PyramidSample({ outline }: { readonly outline: boolean }) {
  return (
    <svg class="swatch" width="18" height="18" aria-hidden="true">
      {outline ? (
        <g class="pyramid-before">
          <rect x="1" y="1" width="16" height="16" />
        </g>
      ) : (
        <>
          <rect width="9" height="18" class="pyramid-men" />
          <rect x="9" width="9" height="18" class="pyramid-women" />
        </>
      )}
    </svg>
  );
}
