import type { Problem } from "../../../foundation/index.ts";
import type { FormDraft } from "../domain/form-text.ts";
import type { TypedForm } from "../domain/form-typed.ts";

/** What HQ is writing: fields or text as typed, what stands against it, and what saving it would give. */
export type FormWriting = {
  readonly formToken: string;
  readonly seen: number;
  readonly typed: TypedForm;
  readonly text: string;
  readonly rules: readonly { readonly id: string; readonly name: string }[];
  readonly problems: readonly Problem[];
  readonly preview: FormDraft | null;
};
