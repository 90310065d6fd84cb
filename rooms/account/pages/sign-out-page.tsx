import { defineMessages, type PageContent, type View } from "../../../ui/index.ts";
import { FormToken } from "./form-pieces.tsx";

const words = defineMessages({
  title: { ja: "サインアウトしますか", en: "Sign out?" },
  lead: {
    ja: "この端末でのサインインを終えます。ほかの端末のものは「自分のこと」のページで終えられます。",
    en: "Ends your sign-in on this device. Those on other devices can be ended on your own page.",
  },
  signOut: { ja: "サインアウト", en: "Sign out" },
});

export function signOutPage(view: View, formToken: string): PageContent {
  const t = words(view.lang);
  return {
    title: t("title"),
    description: t("lead"),
    unlisted: true,
    main: (
      <form method="post" action="/signout" class="form">
        <FormToken token={formToken} />
        <button type="submit">{t("signOut")}</button>
      </form>
    ),
  };
}
