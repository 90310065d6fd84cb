import type { Problem } from "../../../foundation/index.ts";
import { defineMessages, EmptyState, Name, type PageContent, type View } from "../../../ui/index.ts";
import { shortestPassword } from "../domain/password.ts";
import { Field, FormError } from "./form-pieces.tsx";

const words = defineMessages({
  title: { ja: "{name}さんの登録", en: "Welcome, {name}" },
  lead: {
    ja: "これからのサインインの方法を一つ選んでください。このリンクは一度だけ使えます。",
    en: "Choose how you will sign in from now on. This link works once.",
  },
  over: { ja: "この招待は使えません", en: "This invitation cannot be used" },
  byProvider: { ja: "共通認証を使う", en: "With the identity provider" },
  useProvider: { ja: "{name} を使う", en: "Use {name}" },
  byPasskey: { ja: "パスキーを使う", en: "With a passkey" },
  passkeyWhat: {
    ja: "この端末の指紋・顔・暗証番号で入れます。覚えるものはありません。",
    en: "Fingerprint, face or PIN of this device; nothing to remember.",
  },
  makePasskey: { ja: "パスキーを登録する", en: "Register a passkey" },
  byPassword: { ja: "パスワードを使う", en: "With a password" },
  password: { ja: "新しいパスワード", en: "New password" },
  passwordHelp: {
    ja: "{count}文字以上。文字の種類に決まりはありません。言葉を4つほど並べると、長くて覚えやすくなります。",
    en: "At least {count} characters, of any kind. About four words in a row are long and easy to remember.",
  },
  again: { ja: "もう一度", en: "Once more" },
  keep: { ja: "決めてサインイン", en: "Set it and sign in" },
});

/** The first way in for somebody invited: provider, passkey or password. */
export function invitePage(
  view: View,
  given: {
    readonly token: string;
    readonly name: string;
    readonly provider: string | null;
    readonly problem?: Problem | undefined;
  },
): PageContent {
  const t = words(view.lang);
  const address = `/invite/${given.token}`;
  return {
    title: t("title", { name: given.name }),
    description: t("lead"),
    unlisted: true,
    scripts: ["/assets/account-passkey.js"],
    main: (
      <>
        {given.problem ? <FormError>{given.problem.message[view.lang]}</FormError> : null}
        {given.provider === null ? null : (
          <section class="way-in" aria-labelledby="by-provider">
            <h2 id="by-provider">{t("byProvider")}</h2>
            <p>
              <a class="button" href={`/signin/provider?${new URLSearchParams({ invitation: given.token })}`}>
                <Name>{t("useProvider", { name: given.provider })}</Name>
              </a>
            </p>
          </section>
        )}
        <section class="way-in" aria-labelledby="by-passkey" data-needs-script="" hidden>
          <h2 id="by-passkey">{t("byPasskey")}</h2>
          <p>{t("passkeyWhat")}</p>
          <form method="post" action={`${address}/passkey`} data-passkey="create">
            <input type="hidden" name="answer" value="" />
            <button type="submit">{t("makePasskey")}</button>
          </form>
        </section>
        <section class="way-in" aria-labelledby="by-password">
          <h2 id="by-password">{t("byPassword")}</h2>
          <form method="post" action={address} class="form">
            <NewPasswordFields view={view} />
            <button type="submit">{t("keep")}</button>
          </form>
        </section>
      </>
    ),
  };
}

/** A new password, typed twice. */
export function NewPasswordFields({ view }: { readonly view: View }) {
  const t = words(view.lang);
  return (
    <>
      <Field
        name="password"
        label={t("password")}
        type="password"
        autocomplete="new-password"
        help={<Name>{t("passwordHelp", { count: String(shortestPassword) })}</Name>}
      />
      <Field name="again" label={t("again")} type="password" autocomplete="new-password" />
    </>
  );
}

export function invitationOverPage(view: View, { message }: Problem): PageContent {
  const t = words(view.lang);
  return {
    title: t("over"),
    description: t("lead"),
    unlisted: true,
    main: <EmptyState what={t("over")} why={<Name>{message[view.lang]}</Name>} />,
  };
}
