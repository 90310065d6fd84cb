import type { ComponentChildren } from "preact";
import { Name } from "../../../ui/index.ts";

type Input = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly help?: string | undefined;
  readonly required?: boolean | undefined;
};

/** Carries the proof that a form was drawn for this session. */
export const Token = ({ token }: { readonly token: string }) => <input type="hidden" name="_form" value={token} />;
export const Hidden = ({ name, value }: { readonly name: string; readonly value: string }) => (
  <input type="hidden" name={name} value={value} />
);

const helpId = (name: string) => `in-${name}-help`;

function Labelled({
  name,
  label,
  help,
  children,
}: Pick<Input, "name" | "label" | "help"> & { readonly children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={`in-${name}`}>
        <Name>{label}</Name>
      </label>
      {help ? (
        <p class="field-help" id={helpId(name)}>
          <Name>{help}</Name>
        </p>
      ) : null}
      {children}
    </div>
  );
}

export function TextInput(props: Input & { readonly short?: boolean | undefined }) {
  return (
    <Labelled {...props}>
      <input
        type="text"
        id={`in-${props.name}`}
        name={props.name}
        value={props.value}
        required={props.required}
        class={props.short ? "short-input" : undefined}
        autocomplete="off"
        aria-describedby={props.help ? helpId(props.name) : undefined}
      />
    </Labelled>
  );
}

export function DayInput(props: Input) {
  return (
    <Labelled {...props}>
      <input
        type="date"
        id={`in-${props.name}`}
        name={props.name}
        value={props.value}
        aria-describedby={props.help ? helpId(props.name) : undefined}
      />
    </Labelled>
  );
}

export function LongInput(props: Input & { readonly rows: number }) {
  return (
    <Labelled {...props}>
      <textarea
        id={`in-${props.name}`}
        name={props.name}
        rows={props.rows}
        required={props.required}
        aria-describedby={props.help ? helpId(props.name) : undefined}
      >
        {props.value}
      </textarea>
    </Labelled>
  );
}

export type Option = { readonly value: string; readonly label: string };

export function SelectInput(props: Input & { readonly options: readonly Option[] }) {
  return (
    <Labelled {...props}>
      <select id={`in-${props.name}`} name={props.name} aria-describedby={props.help ? helpId(props.name) : undefined}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

export function CheckInput(props: {
  readonly name: string;
  readonly value?: string;
  readonly label: string;
  readonly checked: boolean;
}) {
  return (
    <label class="check-field">
      <input type="checkbox" name={props.name} value={props.value ?? "1"} checked={props.checked} />
      <Name>{props.label}</Name>
    </label>
  );
}
