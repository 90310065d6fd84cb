/**
 * Signs of the Unicode blocks for radicals (U+2E80–2FDF), as some printing programs write them in place of the ideographs they look like.
 * The first list names its codes; the second stands in the order of its block, from U+2F00. What is in neither stays as it is.
 */
const supplement = `
2E81厂 2E85亻 2E88刀 2E89刂 2E8A卜 2E8C小 2E8D小 2E8E兀 2E8F尣 2E90尢 2E92巳 2E93幺 2E94彑 2E96忄 2E98扌 2E99攵 2E9B旡 2E9C日 2E9D月 2E9E歺
2E9F母 2EA0民 2EA1氵 2EA2氺 2EA3灬 2EA4爫 2EA5爫 2EA6丬 2EA7牛 2EA8犭 2EA9王 2EAB目 2EAC示 2EAD礻 2EAE竹 2EAF糹 2EB6羊 2EB7羊 2EB9耂 2EBA肀
2EBB聿 2EBC肉 2EBD臼 2EBE艹 2EBF艹 2EC0艹 2EC1虎 2EC2衤 2EC3覀 2EC4西 2EC6角 2ECA足 2ECC辶 2ECD辶 2ECE辶 2ECF阝 2ED1長 2ED2镸 2ED6阝 2ED7雨
2ED8青 2EDD食 2EDE食 2EDF飠 2EE0飠 2EE3骨 2EE4鬼 2EE8麦 2EE9黄 2EEB斉 2EEC齐 2EED歯 2EEF竜 2EF0龙 2EF1龜 2EF2亀`;

const kangxi =
  "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戸手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黒黹黽鼎鼓鼠鼻齊齒龍龜龠";

/** The middle dot of names, as some fonts are read back: Japanese text has no other use for the sign. */
const middleDot: [string, string] = ["\u2027", "・"];

/** Other spaces as Japanese text types them. */
const spaces: readonly [string, string][] = [
  ["\u00a0", " "],
  ["\u2003", "\u3000"],
];

/** Punctuation in the forms that stand in vertical lines. */
const verticalForms =
  "FE10， FE11、 FE12。 FE13： FE14； FE15！ FE16？ FE17〖 FE18〗 FE19… FE30‥ FE31― FE32– FE35（ FE36） FE37｛ FE38｝ FE39〔 FE3A〕 FE3B【 FE3C】 FE3D《 FE3E》 FE3F〈 FE40〉 FE41「 FE42」 FE43『 FE44』";

const kangxiFirst = 0x2f00;
const ligatureFirst = 0xfb00;
const lookalike = /[\u00A0\u2003\u2027\u2E80-\u2FDF\uFB00-\uFB06\uFE10-\uFE19\uFE30-\uFE44]/g;

const plainSigns: ReadonlyMap<string, string> = new Map([
  middleDot,
  ...spaces,
  ...`${supplement.trim()} ${verticalForms}`
    .split(/\s+/)
    .map((pair): [string, string] => [String.fromCharCode(Number.parseInt(pair.slice(0, 4), 16)), pair.slice(4)]),
  ...Array.from(kangxi, (sign, index): [string, string] => [String.fromCharCode(kangxiFirst + index), sign]),
]);

/** `⽬標` (U+2F6C) → `目標`, `‧` → `・`; Latin ligatures are parted. Every other sign stays as it is printed. */
export function plainIdeographs(text: string): string {
  return text.replace(
    lookalike,
    (sign) => plainSigns.get(sign) ?? (sign.charCodeAt(0) >= ligatureFirst ? sign.normalize("NFKC") : sign),
  );
}
