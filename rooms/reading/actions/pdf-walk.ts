import { asMatrix, type Matrix, moved, placed, times, unmoved } from "../domain/matrix.ts";
import type { PageMarks, Ruling, Sign } from "../domain/pdf/marks.ts";
import { addLetters, type LetterFont, type TextState } from "./pdf-letters.ts";
import { OPS } from "./pdf-library.ts";
import { numbersIn, type Operators, pageLimits } from "./pdf-operators.ts";
import { addPath } from "./pdf-paths.ts";

/** What the drawing of a page is read with. */
export type PageView = {
  readonly width: number;
  readonly height: number;
  /** From the numbers of the file to points of the page as it is looked at. */
  readonly matrix: Matrix;
  readonly fontOf: (name: string) => LetterFont;
  /** False for a layer that is switched off. */
  readonly isShown: (layer: unknown) => boolean;
};

type DrawState = TextState & { matrix: Matrix; lineWidth: number };
/** `paints` and `moves`: how much was painted and moved when the state was saved. */
type Saved = { readonly state: DrawState; readonly paints: number; readonly moves: number };

/** From this share of a page on, a picture is the page, and letters behind it say what it shows. */
const mostlyPictured = 0.5;
const unseenModes = new Set([3, 7]);

/** Follows the drawing of a page and tells where its letters and rulings come to stand. */
export function walkPage(operators: Operators, view: PageView): PageMarks {
  const walk = new PageWalk(view);
  for (const [index, name] of operators.names.entries()) walk.step(name, operators.values[index]);
  return walk.marks();
}

/** The state of a drawing that is being followed; made for one page and thrown away. */
class PageWalk {
  readonly #view: PageView;
  #state: DrawState;
  #text = unmoved;
  #line = unmoved;
  readonly #saved: Saved[] = [];
  readonly #hidden: boolean[] = [];
  readonly #letters = { signs: [] as Sign[], slanted: "", unknown: 0 };
  readonly #unseen = { signs: [] as Sign[], slanted: "", unknown: 0 };
  readonly #paths = { rulings: [] as Ruling[], shapes: 0 };
  #paints = 0;
  #moves = 0;
  #pictured = 0;
  #isCut = false;

  constructor(view: PageView) {
    this.#view = view;
    this.#state = firstState(view);
  }

  marks(): PageMarks {
    if (this.#paints === 0) this.#seePicture();
    const { width, height } = this.#view;
    const [seen, unseen] = [this.#letters, this.#unseen];
    const recognised = unseen.signs.length > seen.signs.length && this.#pictured > mostlyPictured;
    const all = recognised ? [...seen.signs, ...unseen.signs] : seen.signs;
    return {
      width,
      height,
      signs: all.filter(({ left, top, right, bottom }) => right > 0 && bottom > 0 && left < width && top < height),
      rulings: this.#paths.rulings,
      pictured: Math.min(1, this.#pictured),
      shapes: this.#paths.shapes,
      recognised,
      unseen: recognised ? 0 : unseen.signs.length,
      slanted: seen.slanted,
      unknown: seen.unknown,
      isCut: this.#isCut,
    };
  }

  step(name: number, value: unknown): void {
    const values: readonly unknown[] = Array.isArray(value) ? value : [];
    const [first, second] = [values[0], values[1]];
    switch (name) {
      case OPS.save:
        this.#save();
        return;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.#restore();
        return;
      case OPS.transform:
        this.#move(value);
        return;
      case OPS.setLineWidth:
        this.#state.lineWidth = numberOr(first, 1);
        return;
      case OPS.setGState:
        this.#setMany(first);
        return;
      case OPS.paintFormXObjectBegin:
        this.#save();
        this.#move(first);
        return;
      case OPS.beginGroup:
        this.#beginGroup(first);
        return;
      case OPS.endGroup:
        this.#hidden.pop();
        this.#restore();
        return;
      case OPS.beginAnnotation:
        this.#beginAnnotation(value);
        return;
      case OPS.beginMarkedContent:
        this.#hidden.push(false);
        return;
      case OPS.beginMarkedContentProps:
        this.#hidden.push(first === "OC" && !this.#view.isShown(second));
        return;
      case OPS.endMarkedContent:
        this.#hidden.pop();
        return;
      case OPS.constructPath:
        this.#paints++;
        if (!this.#isHidden()) addPath(value, this.#state.matrix, this.#state.lineWidth, this.#paths);
        return;
      case OPS.shadingFill:
        this.#paints++;
        return;
      default:
        this.#textStep(name, first, second);
    }
  }

  #textStep(name: number, first: unknown, second: unknown): void {
    const state = this.#state;
    switch (name) {
      case OPS.beginText:
        this.#text = unmoved;
        this.#line = unmoved;
        return;
      case OPS.setCharSpacing:
        state.letterSpace = numberOr(first, 0);
        return;
      case OPS.setWordSpacing:
        state.wordSpace = numberOr(first, 0);
        return;
      case OPS.setHScale:
        state.stretch = numberOr(first, 100) / 100;
        return;
      case OPS.setLeading:
        state.leading = numberOr(first, 0);
        return;
      case OPS.setFont:
        state.font = this.#view.fontOf(String(first));
        state.size = numberOr(second, 0);
        return;
      case OPS.setTextRenderingMode:
        state.mode = numberOr(first, 0);
        return;
      case OPS.setTextRise:
        state.rise = numberOr(first, 0);
        return;
      case OPS.moveText:
        this.#nextLine(numberOr(first, 0), numberOr(second, 0));
        return;
      case OPS.setLeadingMoveText:
        state.leading = -numberOr(second, 0);
        this.#nextLine(numberOr(first, 0), numberOr(second, 0));
        return;
      case OPS.nextLine:
        this.#nextLine(0, -state.leading);
        return;
      case OPS.setTextMatrix:
        this.#line = asMatrix(numbersIn(first, 6)) ?? unmoved;
        this.#text = this.#line;
        return;
      case OPS.showText:
        this.#show(first);
        return;
    }
  }

  #nextLine(x: number, y: number): void {
    this.#line = moved(this.#line, x, y);
    this.#text = this.#line;
  }

  #show(value: unknown): void {
    this.#paints++;
    const state = this.#state;
    const sink = unseenModes.has(state.mode) ? this.#unseen : this.#letters;
    this.#isCut ||= sink.signs.length > pageLimits.letters;
    if (this.#isHidden() || this.#isCut) return;
    const along = addLetters(value, state, times(state.matrix, this.#text), sink);
    this.#text = state.font.downward ? moved(this.#text, 0, -along) : moved(this.#text, along, 0);
  }

  #setMany(value: unknown): void {
    for (const pair of Array.isArray(value) ? value : []) {
      if (!Array.isArray(pair)) continue;
      if (pair[0] === "LW") this.#state.lineWidth = numberOr(pair[1], 1);
      if (pair[0] === "Font" && Array.isArray(pair[1])) this.#textStep(OPS.setFont, pair[1][0], pair[1][1]);
    }
  }

  #save(): void {
    this.#saved.push({ state: { ...this.#state }, paints: this.#paints, moves: this.#moves });
  }

  #restore(): void {
    const last = this.#saved.pop();
    if (last === undefined) return;
    if (last.paints === this.#paints && last.moves !== this.#moves) this.#seePicture();
    this.#state = last.state;
  }

  #move(value: unknown): void {
    const matrix = asMatrix(numbersIn(value, 6));
    if (matrix === null) return;
    this.#moves++;
    this.#state.matrix = times(this.#state.matrix, matrix);
  }

  /** Pictures are never unpacked, so their step is missing: a place that was measured out and then left bare is one. */
  #seePicture(): void {
    const { width, height } = this.#view;
    const [left, top] = placed(this.#state.matrix, 0, 0);
    const [right, bottom] = placed(this.#state.matrix, 1, 1);
    const across = Math.min(width, Math.max(left, right)) - Math.max(0, Math.min(left, right));
    const down = Math.min(height, Math.max(top, bottom)) - Math.max(0, Math.min(top, bottom));
    if (across > 0 && down > 0) this.#pictured += (across * down) / (width * height);
    this.#paints++;
  }

  /** What a mask draws is not seen. */
  #beginGroup(group: unknown): void {
    this.#save();
    const given = typeof group === "object" && group !== null ? group : {};
    this.#hidden.push("smask" in given && Boolean(given.smask));
    if ("matrix" in given) this.#move(given.matrix);
  }

  #beginAnnotation(value: unknown): void {
    this.#save();
    const given: unknown[] = Array.isArray(value) ? value : [];
    this.#state = firstState(this.#view);
    this.#move(given[2]);
    this.#move(given[3]);
  }

  #isHidden(): boolean {
    return this.#hidden.includes(true);
  }
}

const firstState = (view: PageView): DrawState => ({
  font: view.fontOf(""),
  size: 0,
  letterSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  matrix: view.matrix,
  lineWidth: 1,
});

const numberOr = (value: unknown, other: number): number =>
  typeof value === "number" && Number.isFinite(value) ? value : other;
