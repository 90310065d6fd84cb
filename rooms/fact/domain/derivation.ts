import type { Bilingual, Quantity } from "../../../foundation/index.ts";
import type { Fact } from "./fact.ts";

/** One thing that a derived number was made from, or was kept out of it, with the reason. */
export type DerivationInput = {
  readonly label: Bilingual;
  /** The page of the thing itself; null where the fact's own page says all. */
  readonly href: string | null;
  readonly fact?: Fact;
  readonly quantity?: Quantity;
  readonly leftOut?: Bilingual;
};

/**
 * A number that was not read but worked out, with all that is needed to work it out again. `address` is permanent;
 * `result` null = it cannot be worked out, and `why` says so.
 */
export type Derivation = {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly title: Bilingual;
  readonly how: Bilingual;
  readonly formula?: string;
  readonly result: Quantity | null;
  readonly why?: Bilingual;
  readonly inputs: readonly DerivationInput[];
};

/** Where the page of a derived number is. */
export const derivationAddress = (
  edition: string,
  { name, arguments: given }: Pick<Derivation, "name" | "arguments">,
): string => `/derived/${edition}/${[name, ...given].map(encodeURIComponent).join("/")}`;

/** The numbers a room can work out again by name: model and arguments in, derivation out; null = no such thing. */
export type Derivations<Model> = Readonly<
  Record<string, (model: Model, given: readonly string[]) => Derivation | null>
>;
