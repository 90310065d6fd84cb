import type { Language } from "../../../foundation/index.ts";
import { type Finding, findingLine, findingTitle } from "../domain/finding.ts";
import { type AuditReport, type BodyReport, checkedRows } from "../domain/report.ts";

export type VerifyAnswer = { readonly stdout: string; readonly exitCode: 0 | 1 };

/** The report for a person or a program. Exit status 1 as soon as anything is wrong; a clock that went back is only told. */
export function verifyCommand(
  report: AuditReport,
  { json, lang }: { readonly json: boolean; readonly lang: Language },
): VerifyAnswer {
  const stdout = json ? JSON.stringify(forPrograms(report), null, 1) : readable(report, lang).join("\n");
  return { stdout, exitCode: report.findings.length > 0 ? 1 : 0 };
}

const forPrograms = (report: AuditReport) => ({
  ...report,
  rows: checkedRows(report),
  findings: report.findings.map((finding) => ({ ...finding, title: findingTitle(finding.code) })),
});

function readable(report: AuditReport, lang: Language): readonly string[] {
  const rows = checkedRows(report);
  const speed = Math.round(rows / Math.max(report.seconds, 0.001));
  const ja = lang === "ja";
  return [
    ...report.bodies.flatMap((body) => bodyLines(body, ja)),
    ...report.tables.map(({ table, rows: count }) => `${table}: ${count} ${ja ? "行" : "rows"}`),
    ...report.derived.map(
      ({ table, rows: count }) => `${table}: ${count} ${ja ? "行（元の行から計算し直し）" : "rows, recomputed"}`,
    ),
    ...report.expected.map(({ number, hash, holds }) => expectedLine(number, hash, holds, ja)),
    ja
      ? `${rows} 行を ${report.seconds.toFixed(1)} 秒で確かめました（毎秒 ${speed} 行）。`
      : `checked ${rows} rows in ${report.seconds.toFixed(1)} s (${speed} rows/s).`,
    ...findingLines(report, lang),
  ];
}

function bodyLines({ bodyId, entries, links, head, clockBack }: BodyReport, ja: boolean): readonly string[] {
  const end = head ? `${head.number}:${head.hash}` : "—";
  return [
    ja
      ? `団体 ${bodyId}: 記録 ${entries} 件、鎖の輪 ${links} 個`
      : `body ${bodyId}: ${entries} entries, ${links} links`,
    ja
      ? `  鎖の端（紙に控え、次回 --expect で確かめます）: ${end}`
      : `  head (note it on paper, prove it next time with --expect): ${end}`,
    ...(clockBack
      ? [
          ja
            ? `  参考: 時刻が前の記録より早い所が ${clockBack.times} か所（最大 ${clockBack.largestMilliseconds} ミリ秒、${clockBack.atNumber} 番）。同時の保存か、時計の戻りです。順序は番号が決めます。`
            : `  note: ${clockBack.times} entries are earlier than the one before (at most ${clockBack.largestMilliseconds} ms, number ${clockBack.atNumber}): saves at the same time, or a clock that went back. The numbers give the order.`,
        ]
      : []),
  ];
}

const expectedLine = (number: number, hash: string, holds: boolean, ja: boolean): string =>
  ja
    ? `控え ${number}:${hash.slice(0, 12)}…: ${holds ? "鎖にあります" : "鎖にありません"}`
    : `noted head ${number}:${hash.slice(0, 12)}…: ${holds ? "is in the chain" : "is not in the chain"}`;

function findingLines({ findings, findingsLeftOut }: AuditReport, lang: Language): readonly string[] {
  const ja = lang === "ja";
  if (findings.length === 0) return [ja ? "異常は見つかりませんでした。" : "Nothing is wrong."];
  const count = findings.length + findingsLeftOut;
  return [
    ja ? `異常 ${count} 件:` : `${count} findings:`,
    ...findings.map((finding: Finding) => `✗ ${findingLine(finding, lang)}`),
    ...(findingsLeftOut > 0 ? [ja ? `ほか ${findingsLeftOut} 件` : `and ${findingsLeftOut} more`] : []),
  ];
}
