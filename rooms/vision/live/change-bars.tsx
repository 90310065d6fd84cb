import { Legend, Swatch, type Tone, toneFill } from "../../../ui/index.ts";
import { changeWords, type Reader } from "./vision-words.ts";

/** One step: who came, who went. */
type Bars = {
  readonly label: string;
  readonly children: number;
  readonly deaths: number;
  readonly moves: number;
};

const tones = { children: "accent", deaths: "grey", moves: "stripe" } as const satisfies Record<string, Tone>;
const rowHeight = 52;
const barHeight = 20;

type Piece = { readonly kind: keyof typeof tones; readonly amount: number };

const piecesOf = ({ children, deaths, moves }: Bars): readonly Piece[] => [
  { kind: "children", amount: children },
  { kind: "deaths", amount: -deaths },
  { kind: "moves", amount: moves },
];

/** Who came to the right of the line, who went to the left, in each step; a mark shows what remains of both. */
export function ChangeBars(props: {
  readonly label: string;
  readonly steps: readonly Bars[];
  readonly words: Readonly<Record<keyof typeof tones, string>>;
  readonly reader: Reader;
}) {
  const { label, steps, words, reader } = props;
  const sides = steps.map((step) => sidesOf(piecesOf(step)));
  const [left, right] = [Math.max(1, ...sides.map((one) => one.left)), Math.max(1, ...sides.map((one) => one.right))];
  const place = (amount: number): number => ((amount + left) / (left + right)) * 100;
  const height = steps.length * rowHeight;
  return (
    <div class="change-bars">
      <Legend
        items={(["deaths", "children", "moves"] as const).map((kind) => ({
          label: words[kind],
          sample: <Swatch fill={toneFill(tones[kind])} />,
        }))}
      />
      <svg width="100%" height={height} role="img" aria-label={label}>
        {steps.map((step, index) => (
          <Row key={step.label} step={step} top={index * rowHeight} place={place} words={words} reader={reader} />
        ))}
        <line x1={`${place(0)}%`} x2={`${place(0)}%`} y1="0" y2={height} class="zero-line" />
      </svg>
    </div>
  );
}

function sidesOf(pieces: readonly Piece[]): { readonly left: number; readonly right: number } {
  const sum = (wanted: (amount: number) => boolean): number =>
    pieces.filter(({ amount }) => wanted(amount)).reduce((all, { amount }) => all + Math.abs(amount), 0);
  return { left: sum((amount) => amount < 0), right: sum((amount) => amount > 0) };
}

function Row(props: {
  readonly step: Bars;
  readonly top: number;
  readonly place: (amount: number) => number;
  readonly words: Readonly<Record<keyof typeof tones, string>>;
  readonly reader: Reader;
}) {
  const { step, top, place, words, reader } = props;
  let [left, right] = [0, 0];
  const bars = piecesOf(step).map(({ kind, amount }) => {
    const from = amount < 0 ? left + amount : right;
    if (amount < 0) left += amount;
    else right += amount;
    return { kind, from, amount };
  });
  const net = step.children - step.deaths + step.moves;
  return (
    <g data-name="">
      <title>{`${step.label} ${bars.map(({ kind, amount }) => `${words[kind]} ${changeWords(amount, reader)}`).join(" ")}`}</title>
      <text x="0" y={top + 15} class="change-step">
        {`${step.label}　${changeWords(net, reader)}`}
      </text>
      {bars.map(({ kind, from, amount }) => (
        <rect
          key={kind}
          x={`${place(from)}%`}
          y={top + 22}
          width={`${place(Math.abs(amount)) - place(0)}%`}
          height={barHeight}
          fill={toneFill(tones[kind])}
          class="segment"
        />
      ))}
    </g>
  );
}
