import { defineMessages, Name, type PageContent, type View } from "../../../ui/index.ts";
import { FormToken } from "./form-pieces.tsx";

const words = defineMessages({
  title: { ja: "入力したものは残っています", en: "What you typed is kept" },
  ended: {
    ja: "サインインの期限が切れたため、まだ保存していません。確かめてから、もう一度送ってください。",
    en: "Your sign-in had ended, so it is not saved yet. Look it over and send it again.",
  },
  stale: {
    ja: "この画面は別のサインインのときに開かれたため、まだ保存していません。自分で入力したものであれば、もう一度送ってください。",
    en: "This page was opened under another sign-in, so it is not saved yet. If you typed this yourself, send it again.",
  },
  send: { ja: "もう一度送る", en: "Send it again" },
  typed: { ja: "入力したもの", en: "What you typed" },
});

/** A form that could not be taken, shown back so that it can be sent with one button. */
export function keptPage(
  view: View,
  {
    post,
    formToken,
    reason,
  }: {
    readonly post: { readonly address: string; readonly fields: readonly (readonly [string, string])[] };
    readonly formToken: string;
    readonly reason: "ended" | "stale";
  },
): PageContent {
  const t = words(view.lang);
  return {
    title: t("title"),
    description: t(reason),
    unlisted: true,
    main: (
      <form method="post" action={post.address} class="form">
        <FormToken token={formToken} />
        {post.fields.map(([name, value], index) => (
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <h2>{t("typed")}</h2>
        <ul class="kept">
          {post.fields.map(([, value], index) =>
            value.trim() === "" ? null : (
              <li key={index}>
                <Name>{value}</Name>
              </li>
            ),
          )}
        </ul>
        <button type="submit">{t("send")}</button>
      </form>
    ),
  };
}
