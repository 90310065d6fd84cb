import { Section } from "../../../ui/index.ts";
import type { BudgetLine } from "../domain/budget.ts";
import { type RelistedLink, relistedLinks } from "../domain/relisted-links.ts";
import { LineLink, LineTheme } from "./relisted-section.tsx";
import type { Shown } from "./shown.ts";

type ThemeRelistedProps = { readonly shown: Shown; readonly theme: string | null };

/** Lines of this theme that are listed again elsewhere, and lines of other themes listed again here. */
export function ThemeRelisted({ shown, theme }: ThemeRelistedProps) {
  const { model, t } = shown;
  const links = relistedLinks(model.budget).filter(
    ({ again, first }) => again.theme === theme || first?.theme === theme,
  );
  if (links.length === 0) return null;
  return (
    <Section id="relisted" title={t("relistedTitle")} lead={t("relistedNote")}>
      <ul>
        {links.map((link) => (
          <li key={link.again.id}>
            <Sentence shown={shown} link={link} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Sentence({ shown, link: { again, first } }: { readonly shown: Shown; readonly link: RelistedLink }) {
  const { t } = shown;
  return (
    <>
      {t("again")}：
      <PlacedLine shown={shown} line={again} /> ← {t("firstListing")}：
      {first ? <PlacedLine shown={shown} line={first} /> : t("firstUnknown")}
    </>
  );
}

/** A line with its theme in brackets. */
export function PlacedLine({ shown, line }: { readonly shown: Shown; readonly line: BudgetLine }) {
  return (
    <>
      <LineLink shown={shown} line={line} />（<LineTheme shown={shown} line={line} />）
    </>
  );
}
