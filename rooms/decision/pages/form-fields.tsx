import type { ComponentChildren } from "preact";
import type { Problem } from "../../../foundation/index.ts";
import { Name, type View } from "../../../ui/index.ts";

/** What was typed, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** A form as it is drawn: empty, or filled again with what was typed and what stood against it. */
export type FormState = {
  readonly view: View;
  readonly token: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
};

type FieldProps = {
  readonly form: FormState;
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
};

/** All problems of a form in one box that every field points to. */
export function ProblemBox({ form, id }: { readonly form: FormState; readonly id: string }) {
  if (form.problems.length === 0) return null;
  return (
    <div class="form-problems" role="alert" id={id}>
      <ul>
        {form.problems.map((one, index) => (
          <li key={index}>
            <Name>{one.message[form.view.lang]}</Name>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function PostForm(props: {
  readonly form: FormState;
  readonly id: string;
  readonly action: string;
  readonly hidden?: Typed | undefined;
  readonly submit: string;
  readonly kind?: "plain" | "quiet";
  readonly children?: ComponentChildren;
}) {
  const { form, id, action, hidden = {}, submit, kind = "plain", children } = props;
  return (
    <form class="room-form" method="post" action={action} id={id}>
      <ProblemBox form={form} id={`${id}-problems`} />
      {Object.entries({ _form: form.token, ...hidden }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" class={kind === "quiet" ? "quiet-button" : undefined}>
        {submit}
      </button>
    </form>
  );
}

function describedBy({ form, id, hint }: FieldProps): string | undefined {
  const ids = [hint === undefined ? [] : [`${id}-hint`], form.problems.length === 0 ? [] : [`${formOf(id)}-problems`]];
  return ids.flat().join(" ") || undefined;
}

/** `reason-form.reason` is a field of the form `reason-form`. */
const formOf = (id: string): string => id.split(".")[0] ?? id;

function Field(props: FieldProps & { readonly children: ComponentChildren }) {
  const { id, label, hint, children } = props;
  return (
    <div class="room-field">
      <label for={id} data-name="">
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="room-hint" id={`${id}-hint`} data-name="">
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

export const TextField = (props: FieldProps & { readonly list?: string }) => (
  <Field {...props}>
    <input
      id={props.id}
      name={props.name}
      type="text"
      list={props.list}
      value={props.form.typed[props.name] ?? ""}
      aria-describedby={describedBy(props)}
      autocomplete="off"
    />
  </Field>
);

/** No `maxlength`: a pasted text is never cut without a word; the server says how much too long it is. */
export const TextArea = (props: FieldProps) => (
  <Field {...props}>
    <textarea id={props.id} name={props.name} rows={4} aria-describedby={describedBy(props)}>
      {props.form.typed[props.name] ?? ""}
    </textarea>
  </Field>
);

export type Option = { readonly value: string; readonly label: string };

export const SelectField = (props: FieldProps & { readonly options: readonly Option[] }) => (
  <Field {...props}>
    <select id={props.id} name={props.name} aria-describedby={describedBy(props)}>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value} selected={(props.form.typed[props.name] ?? "") === value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);

export const CheckField = (props: FieldProps) => (
  <p class="room-check">
    <input
      id={props.id}
      name={props.name}
      type="checkbox"
      value="yes"
      checked={props.form.typed[props.name] === "yes"}
      aria-describedby={describedBy(props)}
    />{" "}
    <label for={props.id} data-name="">
      {props.label}
    </label>
    {props.hint === undefined ? null : (
      <span class="room-hint" id={`${props.id}-hint`} data-name="">
        {" "}
        {props.hint}
      </span>
    )}
  </p>
);
