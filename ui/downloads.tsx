import { useContext } from "preact/hooks";
import { LangContext } from "./origin.tsx";
import { uiMessages } from "./ui-messages.ts";

/** A file that holds the same rows as the table beside it. */
export interface Download {
  readonly format: "csv" | "sjis" | "json" | "xlsx";
  readonly href: string;
}

/** Links that save the rows in the usual formats. */
export function Downloads({ label, items }: { readonly label: string; readonly items: readonly Download[] }) {
  const t = uiMessages(useContext(LangContext));
  return (
    <div class="downloads">
      <span class="downloads-label">{label}</span>
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.format}>
            <a href={item.href} download="">
              {t(item.format)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
