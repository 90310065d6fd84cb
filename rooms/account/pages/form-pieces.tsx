import type { ComponentChildren } from "preact";
import { Name } from "../../../ui/index.ts";

/** Carries the proof that a form was drawn for this session. */
export const FormToken = ({ token }: { readonly token: string }) => <input type="hidden" name="_form" value={token} />;

export type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email" | "password" | "date" | undefined;
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly help?: ComponentChildren;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
};

/** One labelled line; help and error are tied to it for listeners. */
export function Field(props: FieldProps) {
  const id = `field-${props.name}`;
  const described = [props.help ? `${id}-help` : "", props.error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const common = {
    id,
    name: props.name,
    value: props.value,
    autocomplete: props.autocomplete,
    required: !props.optional,
    "aria-describedby": described || undefined,
    "aria-invalid": props.error ? ("true" as const) : undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        <Name>{props.label}</Name>
      </label>
      {props.help ? (
        <p class="field-help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      {props.error ? (
        <p class="field-error" id={`${id}-error`}>
          <Name>{props.error}</Name>
        </p>
      ) : null}
      <FieldInput type={props.type ?? "text"} common={common} />
    </div>
  );
}

type Common = {
  readonly id: string;
  readonly name: string;
  readonly value: string | undefined;
  readonly autocomplete: string | undefined;
  readonly required: boolean;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
};

// preact knows which roles each type of field may have, so the types are written out
function FieldInput({ type, common }: { readonly type: NonNullable<FieldProps["type"]>; readonly common: Common }) {
  switch (type) {
    case "password":
      return <input type="password" {...common} />;
    case "date":
      return <input type="date" {...common} />;
    case "email":
      return <input type="email" {...common} />;
    case "text":
      return <input type="text" {...common} />;
  }
}

export type SelectOption = { readonly value: string; readonly label: string };

export function SelectField(props: {
  readonly name: string;
  readonly label: string;
  readonly options: readonly SelectOption[];
  readonly value?: string | undefined;
  /** Makes ids unique where several such fields stand on one page. */
  readonly id?: string | undefined;
  readonly help?: ComponentChildren;
}) {
  const id = `field-${props.id ?? props.name}`;
  return (
    <div class="field">
      <label for={id}>
        <Name>{props.label}</Name>
      </label>
      {props.help ? (
        <p class="field-help" id={`${id}-help`}>
          {props.help}
        </p>
      ) : null}
      <select id={id} name={props.name} aria-describedby={props.help ? `${id}-help` : undefined}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Says on top of a form what was wrong with it; screen readers read it first. */
export const FormError = ({ children }: { readonly children: string }) => (
  <p class="form-error" role="alert">
    <Name>{children}</Name>
  </p>
);
