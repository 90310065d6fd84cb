import type { PrintedPage } from "./made-pdfs.ts";

/** Four sentences of running text. */
export const population =
  "道内の人口は平成九年をピークに減少が続いており、地域の担い手の確保が課題となっている。".repeat(4);

/** Pages as a browser prints them, each named for the one thing that is hard in it. */
export const printed = {
  ruled: {
    html: `<h3>表１　主な指標</h3><p>（単位：千人）</p><table class="ruled"><tr><th rowspan="2">指標<th colspan="2">現状値
      <th rowspan="2">目標値<br>（令和7年度）<tr><th>H27<th>R2<tr><td rowspan="2">観光<td>100<td>1,200<td>1,500以上
      <tr><td colspan="2">―<td>増加<tr><td>合計特殊<br>出生率<td>1.31<td>1.21<td></table>`,
  },
  open: {
    html: `<p>施設別利用者数</p><table><tr><th style="width:40mm">施設<th style="width:25mm">H29<th style="width:25mm">H30<th>備考
      <tr><td>中央図書館<td>120<td>130<td>改修のため<br>一部休館<tr><td>市民会館<td>1,450<td>1,520<td>-
      <tr><td>体育館<td>80<td>▲5<td>速報値<tr><td>合計<td>1,650<td>1,645<td></table><p>※人数は延べ人数。</p>`,
  },
  columns: {
    html: `<h3>第２章　人口の動向</h3><div style="columns:2;column-gap:10mm"><p>左の始まり。${population}左の終わり。</p>
      <p style="break-before:column">右の始まり。${population}右の終わり。</p></div><p>両段の下の文。${population}</p>`,
  },
  numbered: {
    html: `<p>取組の内容</p><p>・　雇用の場をつくる取組を支援し、若い世代の定着を図る。</p><p>・　移住の相談窓口を設ける。</p>
      <p>・　空き家の活用を進める。</p><p>・　公共交通を維持する。</p>`,
  },
  sideways: {
    html: `<div style="writing-mode:sideways-lr;height:200mm"><p>横向きの表題</p>
      <table class="ruled"><tr><th>区分<th>実績<tr><td>農業<td>12億円</table></div>`,
  },
  struck: {
    html: `<p>目標値を<s>1,000人</s>1,200人に改める。</p><table class="ruled"><tr><th>指標<th>目標
      <tr><td>観光入込客数<td><s>500万人</s> 550万人<tr><td><u>下線の語</u><td><s>廃止</s></table>`,
  },
  vertical: {
    html: `<div style="writing-mode:vertical-rl;height:60mm"><p>北海道総合計画</p><p>令和７年度の目標、2025年まで</p></div>
      <table class="ruled"><tr><td rowspan="2" style="writing-mode:vertical-rl">基本目標<td>一つ目<td>10<tr><td>二つ目<td>20</table>`,
  },
  repeated: {
    html: [1, 2, 3, 4]
      .map((page) => `<div style="break-after:page"><p>${page}番目の本文。</p><p>同じ文。</p></div>`)
      .join(""),
    header: `<div style="font-size:8pt;margin-left:20mm">架空県計画　資料１</div>`,
    footer: `<div style="font-size:8pt;width:100%;text-align:center">- <span class="pageNumber"></span> -</div>`,
  },
  scanned: {
    html: `<canvas id="c" width="800" height="1100" style="width:100%;height:240mm"></canvas>
      <script>const pen = c.getContext("2d"); pen.fillStyle = "#eee"; pen.fillRect(0, 0, 800, 1100); pen.fillStyle = "#000";
      pen.font = "40px sans-serif"; pen.fillText("見えるが読めない文字", 60, 200);</script>`,
  },
  notes: {
    html: `<p>出生数は1,200<sup>1)</sup>人、面積は15m<sup>2</sup>である。<b>太い語</b>は多くない。</p><p style="font-size:8pt">1) 速報値。</p>`,
  },
  stacked: {
    html: `<table class="ruled"><tr><th>款<th>項<th>予算額<th>前年度<tr><td rowspan="2">民生費<td>社会福祉費<br>児童福祉費<br>生活保護費
      <td>1,200<br>▲350<br>―<td>1,100<br>20<br>40<tr><td>計<td>850<td>1,160</table>`,
  },
  level: {
    html: `<table style="width:150mm"><tr style="border-top:1pt solid"><td>指標<td style="width:30mm">現状<td style="width:40mm">目標
      <tr style="border-top:0.5pt solid"><td>移住相談の<br>件数<td>100件<td>200件<tr style="border-top:0.5pt solid"><td>体験住宅<td>10戸<td>20戸以上<br>（令和7年度）
      <tr style="border-top:0.5pt solid;border-bottom:1pt solid"><td>空き家<td>3件<td>9件</table>`,
  },
  spread: {
    html: `<table><tr><td>氏　　名<td style="width:30mm"><td>架空太郎<tr><td>住　　所<td><td>架空市中央<tr><td>電話番号<td><td>000-0000</table>`,
  },
  three: {
    html: `<div style="columns:3;column-gap:6mm"><p>一段目。${population}</p><p style="break-before:column">二段目。${population}</p>
      <p style="break-before:column">三段目。${population}終わり。</p></div>`,
  },
  chart: {
    html: `<p>図１　推移</p><svg width="400" height="200">${[0, 1, 2, 3]
      .map((line) => `<line x1="40" x2="390" y1="${20 + line * 50}" y2="${20 + line * 50}" stroke="#999"/>`)
      .join(
        "",
      )}<line x1="40" y1="20" x2="40" y2="170" stroke="#000"/><line x1="390" y1="20" x2="390" y2="170" stroke="#000"/>
      <text x="60" y="50">130</text><text x="160" y="100">1,200</text><text x="60" y="195">H25</text></svg>
      <p><ruby>振興<rt>しんこう</rt></ruby>を図る。</p>`,
  },
  boxed: {
    html: `<div style="border:1pt solid #000;padding:4pt;margin-bottom:20pt"><p>囲みの中の文。</p><p>次の文。</p></div>
      <table class="ruled"><tr><td>外の左<td>外の右<br><table class="ruled" style="margin:8pt"><tr><td>内の左<td>内の右<tr><td>3<td>4</table></table>`,
  },
  dashed: {
    html: `<table><tr><td style="border:0.5pt dotted #000">点線<td style="border:0.5pt dashed #000">破線
      <tr><td style="border:0.5pt dotted #000">1<td style="border:0.5pt dashed #000">2</table>
      <p style="transform:rotate(30deg);position:absolute;top:120mm">案</p><p style="position:absolute;top:160mm"><b>年齢</b></p>`,
  },
} satisfies Record<string, PrintedPage>;
