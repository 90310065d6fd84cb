/** One way to narrow a list; `current` marks the one that is chosen. */
export interface Choice {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A row of links that narrow the list below, one of them chosen; works without JavaScript. */
export function Choices({ label, items }: { readonly label: string; readonly items: readonly Choice[] }) {
  return (
    <div class="choices">
      <span class="choices-label">{label}</span>
      <ul aria-label={label}>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? "true" : undefined} data-name="">
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
