import type { ComponentChildren } from "preact";
import type { Problem } from "../../../foundation/index.ts";
import { Name, type View } from "../../../ui/index.ts";
import { opinionMessages } from "./opinion-messages.ts";

/** What a form holds when it is drawn: as typed where it comes back with a problem. */
export type FormValues = Readonly<Record<string, string>>;

/** How a form is drawn. `problem` belongs to the field its place names, or to the whole form. */
export type FormState = {
  readonly view: View;
  readonly formToken: string | null;
  readonly values: FormValues;
  readonly problem: Problem | null;
  /** Page to go back to after it is done. */
  readonly back: string | null;
};

export type FieldProps = {
  readonly form: FormState;
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
};

export function PostForm(props: {
  readonly form: FormState;
  readonly action: string;
  readonly submit: string;
  readonly hidden?: FormValues;
  readonly quiet?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { form, action, submit, hidden = {}, quiet = false, children } = props;
  const sent = {
    ...(form.formToken === null ? {} : { _form: form.formToken }),
    ...(form.back === null ? {} : { back: form.back }),
    ...hidden,
  };
  return (
    <form class="opinion-form" method="post" action={action}>
      {Object.entries(sent).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.problem !== null && form.problem.place?.path === undefined ? (
        <ProblemWords form={form} problem={form.problem} />
      ) : null}
      {children}
      <p>
        <button type="submit" class={quiet ? "quiet-button" : undefined}>
          {submit}
        </button>
      </p>
    </form>
  );
}

const ProblemWords = (props: { readonly form: FormState; readonly problem: Problem; readonly id?: string }) => (
  <p class="form-problem" role="alert" id={props.id} data-name="">
    {props.problem.message[props.form.view.lang]}
  </p>
);

/** Label, hint and problem around a field; `draw` gets what ties them to it. */
function Field(props: FieldProps & { readonly draw: (tie: FieldTie) => ComponentChildren }) {
  const { form, id, name, label, hint } = props;
  const problem = form.problem?.place?.path === name ? form.problem : null;
  const describedBy = [hint === undefined ? "" : `${id}-hint`, problem === null ? "" : `${id}-problem`]
    .join(" ")
    .trim();
  return (
    <div class="opinion-field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="field-hint" id={`${id}-hint`}>
          <Name>{hint}</Name>
        </span>
      )}
      {problem === null ? null : <ProblemWords form={form} problem={problem} id={`${id}-problem`} />}
      {props.draw({
        id,
        name,
        required: props.required ?? false,
        ...(describedBy === "" ? {} : { "aria-describedby": describedBy }),
        ...(problem === null ? {} : { "aria-invalid": true }),
      })}
    </div>
  );
}

type FieldTie = {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
};

/** No `maxlength`: a pasted text is never cut short without a word; the server says how much too long it is. */
export const TextArea = (props: FieldProps & { readonly rows?: number }) => (
  <Field
    {...props}
    draw={(tie) => (
      <textarea {...tie} rows={props.rows ?? 4}>
        {props.form.values[props.name] ?? ""}
      </textarea>
    )}
  />
);

export const TextLine = (props: FieldProps & { readonly list?: string }) => (
  <Field
    {...props}
    draw={(tie) => <input {...tie} type="text" list={props.list} value={props.form.values[props.name] ?? ""} />}
  />
);

export const DayField = (props: FieldProps) => (
  <Field {...props} draw={(tie) => <input {...tie} type="date" value={props.form.values[props.name] ?? ""} />} />
);

export type Option = { readonly value: string; readonly label: string };

/** `empty`: the label of "nothing chosen", where that may be left. */
export const SelectField = (
  props: FieldProps & { readonly options: readonly Option[]; readonly empty?: string | undefined },
) => (
  <Field
    {...props}
    draw={(tie) => (
      <select {...tie}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={props.form.values[props.name] === value}>
            {label}
          </option>
        ))}
      </select>
    )}
  />
);

export const longestHint = (view: View, count: number): string =>
  opinionMessages(view.lang)("longest", { count: count.toLocaleString("en-US") });
