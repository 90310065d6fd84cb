import { type Bilingual, dayInJapan, dayWords, minuteInJapan, type PeriodStyle } from "../../../foundation/index.ts";
import { asOneLine } from "../../mail/index.ts";

/** In whose name a letter is written. */
export type LetterHead = { readonly body: Bilingual; readonly fictitious: boolean };

/** invitation: the first way in · recovery: a new way in for somebody who had one. */
export type InvitationKind = "invitation" | "recovery";

export type InvitationWriting = LetterHead & {
  readonly kind: InvitationKind;
  readonly name: string;
  readonly link: string;
  /** When the link stops working, ISO. */
  readonly expiresAt: string;
};

const wareki: PeriodStyle = { lang: "ja", era: "wareki" };
const western: PeriodStyle = { lang: "en", era: "western" };

/** A moment in Japan in a letter's words: `令和8年11月29日 20:15`. */
export function momentWords(iso: string, style: PeriodStyle): string {
  const moment = new Date(iso);
  return `${dayWords(dayInJapan(moment), style)} ${minuteInJapan(moment).slice(-5)}`;
}

const why: Readonly<Record<InvitationKind, Bilingual>> = {
  invitation: {
    ja: "「道標」に招待されました。次のリンクを開き、サインインの方法を決めてください。",
    en: "You are invited to Michishirube. Open the link and choose how you will sign in.",
  },
  recovery: {
    ja: "「道標」に入り直すためのリンクです。開いて、新しいサインインの方法を決めてください。使うと、前のパスワードと、開いているサインインは終わります。",
    en: "This link lets you into Michishirube again. Open it and choose a new way to sign in. Once used, the old password and open sign-ins end.",
  },
};

const notAsked: Bilingual = {
  ja: "心当たりがなければ、開かずに捨ててください。リンクはほかの人に渡さないでください。",
  en: "If you do not expect this, throw it away unopened. Hand the link to nobody else.",
};

/** The letter that carries a link that works once; both languages, and until when the link works in both. */
export function invitationLetter(writing: InvitationWriting): { readonly subject: string; readonly text: string } {
  const { kind, body, fictitious, link, expiresAt } = writing;
  const name = asOneLine(writing.name);
  const what = kind === "invitation" ? "招待 / invitation" : "入り直し / new way in";
  const japanese = [
    `${name} さん`,
    `${body.ja}の${why[kind].ja}`,
    link,
    `一度だけ使えます。期限は ${momentWords(expiresAt, wareki)}（日本時間）です。`,
    notAsked.ja,
    ...(fictitious ? ["架空の例です。"] : []),
  ];
  const english = [
    `Dear ${name},`,
    `${body.en}: ${why[kind].en}`,
    link,
    `It works once, until ${momentWords(expiresAt, western)} (Japan time).`,
    notAsked.en,
    ...(fictitious ? ["This is a fictitious example."] : []),
  ];
  return {
    subject: `【道標】${fictitious ? "（架空）" : ""}${asOneLine(body.ja)}: ${what}`,
    text: `${japanese.join("\n\n")}\n\n----\n\n${english.join("\n\n")}\n`,
  };
}
