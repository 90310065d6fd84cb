import { Name, type View } from "../../../ui/index.ts";
import type { BaseInput } from "../domain/base-input.ts";

/** What a number was worked out from, each with its page. */
export function InputList({ inputs, view }: { readonly inputs: readonly BaseInput[]; readonly view: View }) {
  return (
    <ul class="plain-list">
      {inputs.map(({ label, href }) => (
        <li key={label.en}>
          {href === null ? (
            <Name>{label[view.lang]}</Name>
          ) : (
            <a href={href} data-name="">
              {label[view.lang]}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
