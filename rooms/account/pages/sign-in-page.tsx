import { defineMessages, EmptyState, Name, type PageContent, type View } from "../../../ui/index.ts";
import { Field, FormError } from "./form-pieces.tsx";

const words = defineMessages({
  title: { ja: "サインイン", en: "Sign in" },
  lead: {
    ja: "年度の評価に携わる人のための入口です。公開のページを見るだけなら、サインインは要りません。",
    en: "For the people who work on the yearly evaluation. Public pages need no sign-in.",
  },
  ended: {
    ja: "サインインの期限が切れています。入力したものは残っています。サインインすると、続けて送れます。",
    en: "Your sign-in has ended. What you typed is kept: sign in and go on sending it.",
  },
  endedWithoutPost: {
    ja: "サインインの期限が切れているため、受け取れませんでした。サインインしてから、もう一度送ってください。",
    en: "Your sign-in has ended, so this was not taken. Sign in and send it again.",
  },
  refused: {
    ja: "サインインできませんでした。メールアドレスとパスワードを確かめてください。",
    en: "That did not work. Check the mail address and the password.",
  },
  passkeyRefused: {
    ja: "このパスキーではサインインできませんでした。もう一度試すか、別の方法を選んでください。",
    en: "This passkey did not work. Try again or choose another way.",
  },
  providerDown: {
    ja: "共通認証につながりません。パスキーまたはパスワードでサインインするか、しばらくしてからもう一度お試しください。",
    en: "The identity provider does not answer. Use a passkey or a password, or try again in a little while.",
  },
  providerRefused: {
    ja: "共通認証での確認は終わりましたが、この人の登録がありません。招待を受けたメールアドレスかどうか、地域戦略課に確かめてください。",
    en: "The identity provider knows you, but you are not registered here. Ask the strategy division which mail address was invited.",
  },
  mail: { ja: "メールアドレス", en: "Mail address" },
  password: { ja: "パスワード", en: "Password" },
  byPassword: { ja: "パスワードで", en: "With a password" },
  byPasskey: { ja: "パスキーで", en: "With a passkey" },
  passkeyWhat: {
    ja: "指紋・顔・暗証番号など、この端末の鍵で確かめます。",
    en: "Proves who you are with this device: fingerprint, face or PIN.",
  },
  byProvider: { ja: "共通認証で", en: "With the identity provider" },
  signIn: { ja: "サインイン", en: "Sign in" },
  usePasskey: { ja: "パスキーを使う", en: "Use a passkey" },
  useProvider: { ja: "{name} を使う", en: "Use {name}" },
  useProviderInTab: { ja: "{name} を別のタブで開く", en: "Open {name} in another tab" },
  goOn: { ja: "サインインできたので続ける", en: "I have signed in: go on" },
  forgotten: {
    ja: "入れないときは、地域戦略課に新しい招待を頼んでください。招待のリンクから、パスワードやパスキーを登録し直せます。",
    en: "If you cannot get in, ask the strategy division for a new invitation: its link lets you set a new password or passkey.",
  },
  unavailable: { ja: "ここではサインインできません", en: "Nobody can sign in here" },
});

export type SignInReason =
  | "ended"
  | "endedWithoutPost"
  | "refused"
  | "passkeyRefused"
  | "providerDown"
  | "providerRefused";

export type SignInState = {
  /** Where to go afterwards; empty = the list of things to do. */
  readonly back: string;
  /** A sealed form that is sent again afterwards. */
  readonly kept?: string | null;
  readonly reason?: SignInReason | undefined;
  /** Words that depend on time: how long to wait after too many attempts. */
  readonly wait?: string | undefined;
  readonly mail?: string | undefined;
  /** The identity provider's name, where there is one. */
  readonly provider?: string | null | undefined;
};

/** The way in: identity provider, passkey, password. It never tells whether an account exists. */
export function signInPage(view: View, state: SignInState): PageContent {
  const t = words(view.lang);
  const said = state.wait ?? (state.reason ? t(state.reason) : undefined);
  return {
    title: t("title"),
    description: t("lead"),
    unlisted: true,
    scripts: ["/assets/account-passkey.js"],
    main: (
      <>
        {said === undefined ? null : <FormError>{said}</FormError>}
        {state.provider ? <ProviderWay view={view} name={state.provider} state={state} /> : null}
        <PasskeyWay view={view} state={state} />
        <PasswordWay view={view} state={state} />
        <p>{t("forgotten")}</p>
      </>
    ),
  };
}

/** With a kept form the provider opens in a tab of its own, so that this page, which holds the form, stays. */
function ProviderWay(props: { readonly view: View; readonly name: string; readonly state: SignInState }) {
  const t = words(props.view.lang);
  return (
    <section class="way-in" aria-labelledby="by-provider">
      <h2 id="by-provider">{t("byProvider")}</h2>
      <p>
        <a
          class="button"
          href={`/signin/provider?${new URLSearchParams({ back: props.state.back })}`}
          target={props.state.kept ? "_blank" : undefined}
        >
          <Name>{t(props.state.kept ? "useProviderInTab" : "useProvider", { name: props.name })}</Name>
        </a>
      </p>
      {props.state.kept ? (
        <form method="post" action="/signin/kept">
          <Carried state={props.state} />
          <button type="submit">{t("goOn")}</button>
        </form>
      ) : null}
    </section>
  );
}

/** Shown by the island where the browser knows passkeys. */
function PasskeyWay({ view, state }: { readonly view: View; readonly state: SignInState }) {
  const t = words(view.lang);
  return (
    <section class="way-in" aria-labelledby="by-passkey" data-needs-script="" hidden>
      <h2 id="by-passkey">{t("byPasskey")}</h2>
      <p>{t("passkeyWhat")}</p>
      <form method="post" action="/signin/passkey" data-passkey="get">
        <Carried state={state} />
        <input type="hidden" name="answer" value="" />
        <button type="submit">{t("usePasskey")}</button>
      </form>
    </section>
  );
}

function PasswordWay({ view, state }: { readonly view: View; readonly state: SignInState }) {
  const t = words(view.lang);
  return (
    <section class="way-in" aria-labelledby="by-password">
      <h2 id="by-password">{t("byPassword")}</h2>
      <form method="post" action="/signin" class="form">
        <Carried state={state} />
        <Field name="mail" label={t("mail")} type="email" autocomplete="username webauthn" value={state.mail} />
        <Field name="password" label={t("password")} type="password" autocomplete="current-password" />
        <button type="submit">{t("signIn")}</button>
      </form>
    </section>
  );
}

function Carried({ state }: { readonly state: SignInState }) {
  return (
    <>
      <input type="hidden" name="back" value={state.back} />
      {state.kept ? <input type="hidden" name="kept" value={state.kept} /> : null}
    </>
  );
}

/** Why nobody can sign in on this server, and what its keeper must do. */
export function signInUnavailablePage(view: View, why: string): PageContent {
  const t = words(view.lang);
  return {
    title: t("title"),
    description: t("lead"),
    unlisted: true,
    main: <EmptyState what={t("unavailable")} why={<Name>{why}</Name>} />,
  };
}
