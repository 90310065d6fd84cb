import { describe, expect, test } from "vitest";
import { periodText } from "../../../../foundation/index.ts";
import { factLines, linesOfText, pageOfText } from "../../testing/texts.ts";
import { bareName } from "./bare-names.ts";
import { textToFacts } from "./facts.ts";
import { figuresOfLine } from "./figures.ts";
import { partAhead } from "./parts.ts";
import { isForecast } from "./sentences.ts";
import { subjectsOfSentences } from "./subjects.ts";

/** 「人口 8,765人 2020」: each figure with what its sentence says that it is of, its part and its time. */
function said(text: string): readonly string[] {
  const lines = linesOfText(text);
  return lines.flatMap((line, index) => {
    const { figures } = figuresOfLine(line, lines[index + 1]);
    const subjects = subjectsOfSentences(figures);
    return figures.map((figure, order) => {
      const part = partAhead(figure);
      const at = figure.period ? ` ${periodText(figure.period)}` : "";
      const role = isForecast(figure, lines[index + 1]) ? " 推計" : "";
      return `${subjects[order] ?? "?"}${part === null ? "" : `・${part}`} ${figure.printed}${at}${role}`;
    });
  });
}

describe("文が何の数だと言っているか", () => {
  test("前の数で区切られた節の言葉が、その数の名前である", () => {
    expect(said("登録物件数は131件で成約件数は79件だった。")).toEqual(["登録物件数 131件", "成約件数 79件"]);
    expect(said("令和4年は出生数31人、死亡数122人で91人の自然減となっている。")).toEqual([
      "出生数 31人 CY2022",
      "死亡数 122人 CY2022",
      "自然減 91人 CY2022",
    ]);
  });

  test("文の初めの年は、続けて並ぶ数すべての年である", () => {
    expect(said("2018年は、年少人口は678人（9.8％）、生産年齢人口が3,210人であり老年人口は3,015人である。")).toEqual([
      "年少人口 678人 CY2018",
      "年少人口 9.8％ CY2018",
      "生産年齢人口 3,210人 CY2018",
      "老年人口 3,015人 CY2018",
    ]);
  });

  test("比べる相手の年と、今年度などの語をまたいだ年は、その数の年ではない", () => {
    expect(said("平成27年と比較して4割少ない20,554人である。")[0]).toBe("? 4割");
    expect(said("相談件数は、平成30年度が12件、今年度8月末時点で6件である。")).toEqual([
      "相談件数 12件 FY2018",
      "相談件数 6件",
    ]);
  });

  test("自分の数を持つ別の主語より前の言葉は、その後の数の名前ではない", () => {
    expect(said("転入者が減ったことで 消費が約 73億円落ち込み 県外の客で補うには 約12万人分の交流が要る").at(-1)).toBe(
      "? 約12万人",
    );
  });

  test("読点の代わりに空白を置く資料では、閉じた括弧の後から文が始まる", () => {
    expect(said("( 架空県推計人口 ) 平成24年の国民一人当たりの消費支出額は約119万円で").at(-1)).toBe(
      "国民一人当たりの消費支出額 約119万円 CY2012",
    );
  });

  test("主語のない文の数は、前の文が話していたものの数である", () => {
    expect(said("総人口は8,765人である。国の将来推計によると令和22年には5,432人となる。")).toEqual([
      "総人口 8,765人",
      "総人口 5,432人 CY2040 推計",
    ]);
    expect(said("総人口は減り続けている。1人当たりでは114万円になる。").at(-1)).toBe("? 114万円");
  });

  test("括弧の中の内訳、年代、市町は、その数の部分である", () => {
    expect(said("相談件数は1,234件（窓口：987件、イベント：247件）だった。")).toEqual([
      "相談件数 1,234件",
      "相談件数・窓口 987件",
      "相談件数・イベント 247件",
    ]);
    expect(said("入込客数は、浜町が12.3％増の123万4千人だった。").at(-1)).toBe("入込客数・浜町 123万4千人");
    expect(said("世帯主の割合は20代が31％だった。")).toEqual(["世帯主の割合・20代 31％"]);
  });

  test("単位の合わない話題は、その数の名前にしない", () => {
    expect(said("寄附件数は多く、その使い道でも49億円である。")).toEqual(["? 49億円"]);
  });

  test("行で折り返された文の主語・年・単位は、上下の行から読む", () => {
    expect(
      said(
        "この村では長く人口の減少が続いており、高齢者人口は平成 27 年に 1991\n人となり、後期高齢者も多く、見守りが課題です。",
      ),
    ).toEqual(["高齢者人口 1991人 CY2015"]);
  });

  test("行で折り返された括弧の年も、その前の数の年である", () => {
    expect(
      said(
        "本市の総人口は1985年の33,165人から一貫して減少しており、28,112人（2015\n年国勢調査結果）まで落ち込んでいると言えます。",
      ).slice(0, 2),
    ).toEqual(["総人口 33,165人 CY1985", "総人口 28,112人 CY2015"]);
  });

  test("読点を「,」で書く文も同じに読む", () => {
    expect(said("架空県の総人口は,2015年の約84万人から,2060年に約51万人まで減少すると推計されています。")).toEqual([
      "架空県の総人口 約84万人 CY2015",
      "架空県の総人口 約51万人 CY2060 推計",
    ]);
  });

  test("年齢の区切り、節目の数、地域の成り立ちは数えない", () => {
    expect(said("15歳以上65歳未満の人口は初めて1,000人を超え、2市3町で構成される。")).toEqual([]);
  });

  test("「140人から170人で推移」は一つの幅である", () => {
    expect(said("転入者は平成24年度から令和元年度は140人から170人で推移している。")).toEqual([
      "転入者 140人から170人 FY2012..FY2019",
    ]);
  });
});

describe("名前から除く言葉", () => {
  test.each([
    ["令和2年10月1日時点において高齢者人口", "高齢者人口"],
    ["国の研究所の人口推計で町の2050年の人口", "人口"],
    ["住民基本台帳に基づく町の2月15日現在の人口", "人口"],
    ["（事務局）令和4年度の移住者数", "移住者数"],
    ["12,345人であった人口", "人口"],
    ["1.50前後で推移していた合計特殊出生率", "合計特殊出生率"],
    ["相談件数の推移", "相談件数"],
    ["65 歳以上の割合", "65 歳以上の割合"],
    ["区の申込当時の新規品の創出数", "新規品の創出数"],
  ])("「%s」は「%s」である", (words, name) => {
    expect(bareName(words)).toBe(name);
  });
});

describe("「…から…に」が言うこと", () => {
  const facts = (text: string) => factLines(textToFacts([pageOfText(text)]).value, "kpi", "figure");

  test("すでに起きた変化は、二つの年の結果であり、目標ではない", () => {
    expect(facts("高齢化が進み、生産年齢人口割合は62.3％から48.3％に低下しており、今後も続く。")).toEqual([
      "figure 生産年齢人口割合: figure 62.3 %, figure 48.3 % @1-1",
    ]);
  });

  test("これから変えることは、基準と目標である", () => {
    expect(facts("特定健診の受診率を45％から60％に引き上げる。")).toEqual([
      "kpi 特定健診の受診率: baseline 45 %, target 60 % @1-1",
    ]);
  });
});

describe("文が何の数だと言っているか、続き", () => {
  test("第１次産業のような数の入る名前も、その数の主語である", () => {
    expect(said("産業別の就業人口は、令和２年で第１次産業が210人、第２次産業が150人となっている。")).toEqual([
      "第１次産業 210人 CY2020",
      "第２次産業 150人 CY2020",
    ]);
  });

  test("一行おきの文では、行の終わりの「…は」が次の行の額の主語である", () => {
    const text =
      "令和元年度の歳入総額は 24 億 1,260 万円、歳出総額は\n\n23 億 480 万円で、財政力指数は 0.15 となっています。";
    expect(factLines(textToFacts([pageOfText(text)]).value, "figure")).toEqual([
      "figure 歳入総額: figure 2412600000 円 FY2019 @1-1",
      "figure 歳出総額: figure 2304800000 円 FY2019 @3-3",
      "figure 財政力指数: figure 0.15 無単位 FY2019 @3-3",
    ]);
  });

  test("「…年度から…年度までに」は、文の数の期間である", () => {
    const text = "平成28年度から令和２年度までに、架空バンクを利用した移住者数は21人でした。";
    expect(said(text)).toEqual(["架空バンクを利用した移住者数 21人 FY2016..FY2020"]);
  });
});

describe("文の中の括弧と男女", () => {
  test("「転出超過は、男性…に対し、女性は…」は、どちらも転出超過の一部である（架空の町）", () => {
    expect(said("令和５年の転出超過は、男性８人に対し、女性は21人であった。")).toEqual([
      "転出超過・男 ８人 CY2023",
      "転出超過・女 21人 CY2023",
    ]);
  });

  test("文の途中の括弧の中の言葉は、その数の名前である（架空の町）", () => {
    expect(said("架空推進協議会（会員15名）において、効果を検証しました。")).toEqual(["会員 15名"]);
  });

  test("「…」が最も多く、の割合は、その答えのものである（架空の村）", () => {
    expect(said("村外に出た理由では「架空の就職」が最も多く 41.5％です。")).toEqual(["架空の就職 41.5％"]);
  });

  test("「準拠した推計によると」の値は、これからのものである（架空の村）", () => {
    expect(said("国の研究所に準拠した推計によると、本村の人口は 2050 年に 987 人まで減少します。")).toEqual([
      "人口 987人 CY2050 推計",
    ]);
  });

  test("どの調査によるかは、本県の人口という名前ではない（架空の県）", () => {
    expect(said("令和２年の国勢調査による本県の人口は 64,512人で、減少しています。")).toEqual(["人口 64,512人 CY2020"]);
  });
});

test("「A1．」「答２：」は答えの番号で、名前ではない（架空の町）", () => {
  expect(said("A1．令和6年3月31日現在の人口は7,310人です。")).toEqual(said("令和6年3月31日現在の人口は7,310人です。"));
  expect(bareName("答２：架空町の移住者数")).toBe("架空町の移住者数");
});

test("会議録の発言者は名ではなく、「目標値は」は前の文の主語の目標である（架空の町）", () => {
  const lines = [
    "○企画課長（架空太郎君）　お答えいたします。転入者数は、令和3年度が24人、令和4年度が31人でございます。目標値は令和6年度に50人としております。",
    "　次に、空き家の登録件数でございますが、令和4年度は12件でございました。",
  ];
  expect(factLines(textToFacts([pageOfText(lines.join("\n"))]).value, "figure")).toEqual([
    "figure 転入者数: figure 24 人 FY2021, figure 31 人 FY2022, target 50 人 FY2024 @1-1",
    "figure 空き家の登録件数: figure 12 件 FY2022 @2-2",
  ]);
});

test("「ふるさと」の「と」は名前を分けず、寄附額は予算ではない（架空の市）", () => {
  const text = ["○町内総生産額　R3　195億円", "・ふるさと納税寄附額　令和5年度　1億4,000万円"].join("\n");
  expect(factLines(textToFacts([pageOfText(text)]).value, "figure", "budget")).toEqual([
    "figure 町内総生産額: figure 19500000000 円 FY2021 @1-1",
    "figure ふるさと納税寄附額: figure 140000000 円 FY2023 @2-2",
  ]);
});

test("「…とする目標を掲げています」の値は目標である（架空の市）", () => {
  const text = "令和10年度までに架空入込客数を45万人、宿泊客数を7万人とする目標を掲げています。";
  const { value } = textToFacts([pageOfText(text)]);
  expect(value.flatMap(({ figures }) => figures.map(({ role }) => role))).toEqual(["target", "target"]);
});
