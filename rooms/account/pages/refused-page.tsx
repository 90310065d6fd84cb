import type { Problem } from "../../../foundation/index.ts";
import { defineMessages, Name, type PageContent, type View } from "../../../ui/index.ts";

const words = defineMessages({
  title: { ja: "この求めは受けられませんでした", en: "This request was not accepted" },
  what: { ja: "送られたものは保存されていません。", en: "What was sent has not been saved." },
  home: { ja: "最初のページへ", en: "To the first page" },
});

/** A wrong request answered in words. The browser's "back" still holds what was typed. */
export function refusedPage({ message }: Problem, view: View): PageContent {
  const t = words(view.lang);
  return {
    title: t("title"),
    description: t("what"),
    unlisted: true,
    main: (
      <>
        <p>
          <Name>{message[view.lang]}</Name>
        </p>
        <p>
          <a href="/">{t("home")}</a>
        </p>
      </>
    ),
  };
}
