import { describe, expect, test } from "vitest";
import { factLines, pageOfText } from "../testing/texts.ts";
import type { FoundFact } from "./found-fact.ts";
import { textToFacts } from "./text/facts.ts";

const factsIn = (text: string): readonly FoundFact[] => textToFacts([pageOfText(text)]).value;
const linesIn = (text: string): readonly string[] =>
  factLines(factsIn(text), "budget", "figure", "activity", "kpi").map((line) => line.replace(/ @[\d-]+$/, ""));
const withinOf = (text: string): readonly (readonly [string, string | undefined])[] =>
  factsIn(text).map(({ name, within }) => [name, within.at(-1)?.name] as const);
const problemsOf = (text: string): readonly string[] =>
  textToFacts([pageOfText(text)]).problems.map(({ problem }) => problem.code);

describe("広報や概要の予算の書き方（架空の町）", () => {
  test("金額の次の行の区分と一人当たりの額は、上の事業のもの", () => {
    const text =
      "令和8年度　当初予算\n○架空支援事業…1億2,300万円\n〔継続〕(町民1人当たり約4,100円)\n相談を一体で行います。\n\n○架空地図作成事業…450万円\n〔新規〕(町民1人当たり約150円)\n地図を作ります。";
    expect(linesIn(text)).toEqual([
      "budget continuing 架空支援事業: amount 123000000 円 FY2026, figure 4100 円 about FY2026 町民1人当たり",
      "budget new 架空地図作成事業: amount 4500000 円 FY2026, figure 150 円 about FY2026 町民1人当たり",
    ]);
  });

  test("次の事業のすぐ上にある区分だけの行は、その事業のもの", () => {
    expect(linesIn("令和8年度　当初予算\n・架空植樹事業　300千円\n【新規】\n・架空歩道事業　900千円")).toEqual([
      "budget 架空植樹事業: amount 300000 円 FY2026",
      "budget new 架空歩道事業: amount 900000 円 FY2026",
    ]);
  });

  test("同じ行の金額の後ろの説明は、名称に入れない", () => {
    const text =
      "■主な事業\n▼架空池の補強工事【700万円】堤が崩れないよう補強する設計の委託費。\n▼架空樋門の改修工事【900万円】老朽化した樋門を改修する。";
    expect(linesIn(text)).toEqual([
      "budget 架空池の補強工事: amount 7000000 円",
      "budget 架空樋門の改修工事: amount 9000000 円",
    ]);
  });

  test("一行に続いた文は、印の所で分けて読む", () => {
    const text =
      "令和8年度架空町予算 この冊子では新しく始める事業を町民の皆さんに紹介します。どうぞご覧ください。基本目標Ⅰ 笑顔で支え合う健康のまちづくり〇架空こども計画の策定 266万円こどもと家庭を地域で見守るための計画を策定します。基本目標Ⅱ 快適で安全なまちづくり〇架空体験住宅の整備 783万円…町での暮らしを体験できる住宅を整備します。〇架空塀撤去費補助金 100万円…撤去にかかる費用を補助します。";
    expect(linesIn(text).filter((line) => line.startsWith("budget"))).toEqual([
      "budget 架空こども計画の策定: amount 2660000 円 FY2026",
      "budget 架空体験住宅の整備: amount 7830000 円 FY2026",
      "budget 架空塀撤去費補助金: amount 1000000 円 FY2026",
    ]);
    expect(withinOf(text).at(-1)?.[1]).toContain("快適で安全なまちづくり");
  });

  test("一人当たりの見出しの下の額は、科目の予算額ではない", () => {
    const text =
      "令和8年度の当初予算が可決されました。\n■歳出\n◇町民1人に使われるお金\n総務費:役場の管理・地域振興など 281,400円\n民生費:社会福祉など 201,900円";
    expect(linesIn(text)).toEqual(["budget 総務費: figure 281400 円 FY2026", "budget 民生費: figure 201900 円 FY2026"]);
    expect(withinOf(text).map(([, name]) => name)).toEqual(["町民1人に使われるお金", "町民1人に使われるお金"]);
  });

  test("番号の付いた事業の文の終わりの額", () => {
    expect(
      linesIn(
        "1.架空バス運行事業～空白地域に車を走らせる新規事業に1300万円。\n2.架空基金事業～機械の更新費用などに2730万円。",
      ),
    ).toEqual(["budget 架空バス運行事業: amount 13000000 円", "budget 架空基金事業: amount 27300000 円"]);
  });

  test("離れた△、課の角括弧、字を離した会計名、合計、額のない行", () => {
    const text =
      "令和8年度3月補正予算(案)について\n一 般 会 計 4,588,900 千円\n特 別 会 計 494,900 千円\n合 計 5,083,800 千円\n\n◆架空備蓄整備事業費 [市民・こども局] △ 246,800 千円\n入札が不調のため。\n\n◆架空川整備事業費[建設局] - 千円\n財源の更正。";
    expect(linesIn(text)).toEqual([
      "budget supplementary 一般会計: supplement 4588900000 円 FY2026",
      "budget supplementary 特別会計: supplement 494900000 円 FY2026",
      "budget supplementary 合計: supplement 5083800000 円 FY2026",
      "budget supplementary 架空備蓄整備事業費: supplement -246800000 円 FY2026",
      "budget supplementary 架空川整備事業費: supplement absent:none FY2026",
    ]);
    expect(
      withinOf(text)
        .map(([, name]) => name)
        .slice(-2),
    ).toEqual(["市民・こども局", "建設局"]);
  });

  test("補正と翌年度の当初が一つの資料にあれば、見出しごとに年度と種類を変える", () => {
    const text =
      "1 令和7年度2月補正予算の概要\n(1) 現計予算額 1兆46億円\n(2) 補正額 ▲312億円\n2 令和8年度当初予算の概要\n○一般会計当初予算の規模 7,707億円\n(1)架空復興分 166億円";
    expect(linesIn(text)).toEqual([
      "budget 現計予算額: amount 1004600000000 円 FY2025",
      "budget supplementary 補正額: supplement -31200000000 円 FY2025",
      "budget 一般会計当初予算の規模: amount 770700000000 円 FY2026",
      "budget 架空復興分: amount 16600000000 円 FY2026",
    ]);
  });

  test("印のある款の下の印のない行は、その款のもの", () => {
    const text =
      "令和7年度一般会計の決算額をお知らせします。\n▽衛生費\n架空接種事業 1億1668万8千円\n架空健診事業費 2404万1千円\n▽土木費\n架空橋補修事業(繰越含む) 4605万7千円\n架空舗装事業 4478万7千円";
    expect(linesIn(text)).toEqual([
      "budget 架空接種事業: outturn 116688000 円 FY2025",
      "budget 架空健診事業費: outturn 24041000 円 FY2025",
      "budget 架空橋補修事業(繰越含む): outturn 46057000 円 FY2025",
      "budget 架空舗装事業: outturn 44787000 円 FY2025",
    ]);
    expect(withinOf(text).map(([, name]) => name)).toEqual(["衛生費", "衛生費", "土木費", "土木費"]);
  });

  test("活用実績の列の額は実績、＊は凡例のとおり新規", () => {
    expect(
      linesIn(
        "使い道報告（令和7年度）\n使途 活用実績\n架空の森を守る事業 281,316,400円\n架空の人を育む事業 122,590,800円",
      ),
    ).toEqual([
      "budget 架空の森を守る事業: actual 281316400 円 FY2025",
      "budget 架空の人を育む事業: actual 122590800 円 FY2025",
    ]);
    expect(
      linesIn("令和8年度　当初予算\n主な事業(新規事業は*)\n架空住宅購入事業:1,759万円*\n架空移転補助事業:4,844万円"),
    ).toEqual([
      "budget new 架空住宅購入事業: amount 17590000 円 FY2026",
      "budget 架空移転補助事業: amount 48440000 円 FY2026",
    ]);
  });

  test("「新規事業」とだけある行は、次の行からの事業の区分", () => {
    expect(
      linesIn("■分野1\n◇『新規事業』\n・架空駅前整備事業 1,736万円\n\n◇『継続事業』\n・架空緩衝帯整備事業 500万円"),
    ).toEqual([
      "budget new 架空駅前整備事業: amount 17360000 円",
      "budget continuing 架空緩衝帯整備事業: amount 5000000 円",
    ]);
  });

  test("印の見出しの下の番号の付いた事業と、別の印の事業は、その見出しのもの", () => {
    const numbered =
      "■人口減少対策\n◆出会いの支援\n1.架空不妊治療助成事業 194万円\n・負担を軽くします。\n\n2.架空結婚支援事業 774万円\n・助成券(2,000円×5枚)を配ります。";
    expect(withinOf(numbered).filter(([name]) => name.startsWith("架空"))).toEqual([
      ["架空不妊治療助成事業", "出会いの支援"],
      ["架空結婚支援事業", "出会いの支援"],
    ]);
    expect(linesIn(numbered)).toHaveLength(2);
    expect(
      withinOf(
        "▼元気あふれるまち\n○〔新規〕架空野菜振興事業…800万円\n野菜を増やします。\n\n○〔新規〕架空遊戯施設事業…2,223万円",
      ),
    ).toEqual([
      ["架空野菜振興事業", "元気あふれるまち"],
      ["架空遊戯施設事業", "元気あふれるまち"],
    ]);
  });

  test("桁を読点で区切った新聞の額と、名称の下の行の額", () => {
    expect(linesIn("主な歳出は次のとおり。(金額の単位千円)\n◆架空情報発信事業費=338、462")).toEqual([
      "budget 架空情報発信事業費: amount 338462000 円",
    ]);
    expect(
      linesIn(
        "令和8年度当初予算の主な取り組みは次のとおり(数字は事業費、単位=千円)。\n▽架空放送整備事業\n21,602\n維持に要する経費。",
      ),
    ).toEqual(["budget 架空放送整備事業: amount 21602000 円 FY2026"]);
  });

  test("約の付いた額と、月の日付", () => {
    expect(
      linesIn("令和8年度6月補正予算の概要\n・架空燃料高騰対策事業 約5800万円\n・架空需要喚起事業 約2.7億円"),
    ).toEqual([
      "budget supplementary 架空燃料高騰対策事業: supplement 58000000 円 about FY2026",
      "budget supplementary 架空需要喚起事業: supplement 270000000 円 about FY2026",
    ]);
    expect(linesIn("町の柱となる令和8年度当初予算が、3月7日から18日まで開かれた町議会で可決されました。")).toEqual([]);
  });
});

describe("文の中の予算（架空の県）", () => {
  test("「に」「として」「を増額」で言われた額は、その前の言葉のもの", () => {
    const text =
      "令和8年度予算案では子育て施策の推進として、あわせて71億9600万円が計上されました。このうち、架空医療費助成の拡充に15億7100万円、架空保育士の処遇改善に3億2600万円余りが盛り込まれています。";
    expect(linesIn(text)).toEqual([
      "budget 子育て施策の推進: amount 7196000000 円 FY2026",
      "budget 架空医療費助成の拡充: amount 1571000000 円 FY2026",
      "budget 架空保育士の処遇改善: amount 326000000 円 about FY2026",
    ]);
    expect(
      linesIn(
        "歳入は、国庫支出金について、架空臨時交付金で39億円を増額するなど、合わせて123億円を増額しています。繰入金は、架空基金で16億円を減額しています。",
      ),
    ).toEqual(["budget 架空臨時交付金: supplement 3900000000 円", "budget 国庫支出金: supplement 12300000000 円"]);
  });

  test("計上したものは「を」の前にもあり、一人に渡す額は予算ではない", () => {
    expect(
      linesIn("空き家対策の補助金を460万円計上。そのほか、住宅賃貸料や引越費用などの補助金に200万円を計上。"),
    ).toEqual([
      "budget 空き家対策の補助金: amount 4600000 円",
      "budget 住宅賃貸料や引越費用などの補助金: amount 2000000 円",
    ]);
    expect(
      linesIn("結婚された方へ10万円を助成するほか、架空基金に200万円を計上。").filter((line) =>
        line.startsWith("budget"),
      ),
    ).toEqual(["budget 架空基金: amount 2000000 円"]);
  });

  test("増減の幅を挟んだ額、括弧の中の額、桁を千で区切った額", () => {
    expect(linesIn("一般会計は前年度比17・6%増の639億4975万円で過去最大規模。")).toEqual([
      "figure 一般会計: figure 63949750000 円",
    ]);
    expect(linesIn("市の令和8年度の一般会計予算は、205億円で、前年度に比べて5・1%の増加です。")).toEqual([
      "budget 一般会計予算: amount 20500000000 円 FY2026",
    ]);
    expect(linesIn("一般財源の全体額(47億3,800万円)は、町の独自の財源です。")).toEqual([
      "figure 一般財源の全体額: figure 4738000000 円",
    ]);
    expect(
      linesIn("令和7年度の一般会計決算は、歳入総額46億6千956万6千円、歳出総額45億2千521万2千円となりました。"),
    ).toEqual(["figure 歳入総額: figure 4669566000 円 FY2025", "figure 歳出総額: figure 4525212000 円 FY2025"]);
  });

  test("金額の後ろや括弧の中に名称があり、積み立てた先も名称になる", () => {
    expect(linesIn("架空市は総額160億円あまりの新年度(2026年度)一般会計当初予算案を発表しました。")).toEqual([
      "budget 一般会計当初予算案: amount 16000000000 円 about FY2026",
    ]);
    expect(linesIn("全体の60・8%を占める市税は、過去最高だった前年度と比べて5・2%減の729億円を計上した。")).toEqual([
      "figure 市税: figure 60.8 %, amount 72900000000 円",
    ]);
    expect(linesIn("歳入から歳出を差し引いた剰余金2億円のうち、7900万円を架空基金へ積み立てました。")).toEqual([
      "budget 剰余金: amount 200000000 円",
      "budget 架空基金: amount 79000000 円",
    ]);
  });

  test("比べられた年度は額の年度ではなく、前年度の額は前年度のもの", () => {
    expect(
      linesIn(
        "令和8年度の当初予算です。\n\n一般会計は49億円で令和7年度比1.8%減、全会計では65億6,860万円となりました。",
      ),
    ).toEqual(["figure 一般会計: figure 4900000000 円 FY2026", "figure 全会計: figure 6568600000 円 FY2026"]);
    expect(linesIn("令和8年度の一般会計予算額は72億円です。前年度当初予算額49億円に比べて増えました。")).toEqual([
      "budget 一般会計予算額: amount 7200000000 円 FY2026",
      "figure 前年度当初予算額: previous 4900000000 円",
    ]);
  });
});

describe("二行の題と、一行に続いた規模（架空の市）", () => {
  test("年度だけの行の下の「2月補正予算」は、補正予算の題", () => {
    expect(linesIn("令和7年度\n2月補正予算(経済対策) 一般事業\n・架空情報発信事業 6,812千円")).toEqual([
      "budget supplementary 架空情報発信事業: supplement 6812000 円 FY2025",
    ]);
  });

  test("題のように見える二語の行は、下の行の見出しではない", () => {
    expect(
      linesIn("[R8.4.1号] 予算の概要\n\n\n  総  額  1,262億円\n   ●一般会計  469億円\n   ●特別会計  516億円"),
    ).toEqual([
      "budget 総額: amount 126200000000 円",
      "budget 一般会計: amount 46900000000 円",
      "budget 特別会計: amount 51600000000 円",
    ]);
  });
});

describe("罫線のない予算の表（架空の市）", () => {
  test("年度と予算額と増減が、一行にも何行にも分かれて見出しになる", () => {
    const rows = "一般会計 244億円 248億1,000万円 △4億1,000万円 △1.7%\n特別会計 136億円 146億円 △10億円 △6.8%";
    const read = [
      "budget 一般会計: amount 24400000000 円 FY2026, previous 24810000000 円 FY2025, figure -410000000 円 増減額, figure -1.7 % 増減率",
      "budget 特別会計: amount 13600000000 円 FY2026, previous 14600000000 円 FY2025, figure -1000000000 円 増減額, figure -6.8 % 増減率",
    ];
    expect(linesIn(`区分\n\n令和8年度\n\n当初予算額\n\n令和7年度\n\n当初予算額\n\n増減額 増減率\n${rows}`)).toEqual(
      read,
    );
    expect(linesIn(`区分 令和8年度予算額 令和7年度予算額 増減額 増減率\n${rows}`)).toEqual(read);
  });

  test("見出しのない額の並びは、年度を当てずに問う", () => {
    const text = "○会計の状況\n架空特別会計 41億9,500万円 40億5,100万円 1億4,400万円";
    expect(linesIn(text)).toEqual([
      "figure ?: figure 4195000000 円 架空特別会計, figure 4051000000 円 架空特別会計, figure 144000000 円 架空特別会計",
    ]);
    expect(problemsOf(text)).toContain("text/severalAmounts");
  });

  test("年度を行、費用の種類を列とする調書は、欄が一行ずつでも読む", () => {
    const heads = ["事業費(A)", "人件費(B)", "正職員"];
    const rows = [
      ["令和8年度当初予算額", "17,500千円", "789千円", "0.1人"],
      ["R7年度当初予算額", "24,250千円", "792千円", "0.2人"],
    ];
    const stacked = ["事業名:\n架空結婚支援事業", "|", ...heads, ...rows.flat()].join(" |\n");
    const read = [
      "budget 事業費: amount 17500000 円 FY2026, amount 24250000 円 FY2025",
      "budget 人件費: amount 789000 円 FY2026, previous 792000 円 FY2025",
      "budget 正職員: figure 0.1 人 FY2026, figure 0.2 人 FY2025",
    ];
    expect(linesIn(stacked)).toEqual(read);
    expect(linesIn(`${heads.join(" ")}\n${rows.map((row) => row.join(" ")).join("\n")}`)).toEqual(read);
  });
});
