import { type Problem, problem } from "../../../foundation/index.ts";
import { shortened } from "./file-problems.ts";

export const notPackage = (): Problem =>
  problem(
    "notPackage",
    "Officeのファイル（ZIP形式）ではありません。拡張子と中身が合っているか確かめてください。",
    "This is no Office file (a ZIP package): look whether its ending fits what is in it.",
  );

export const lockedOrOld = (): Problem =>
  problem(
    "packageLocked",
    "パスワードで保護されているか、旧形式（.xls、.doc、.ppt）のファイルです。パスワードを外すか、新しい形式（.xlsx、.docx、.pptx）で保存し直してください。",
    "The file has a password or the old format (.xls, .doc, .ppt): take the password off, or save it as .xlsx, .docx or .pptx.",
  );

export const packageCut = (): Problem =>
  problem(
    "packageCut",
    "ファイルの終わりが欠けています（途中で切れたか壊れています）。もう一度受け取るか、元のソフトで保存し直してください。",
    "The end of the file is missing (it was cut off or is damaged): fetch it again, or save it anew in its program.",
  );

export const tooManyParts = (count: number, most: number): Problem =>
  problem(
    "packageTooManyParts",
    `ファイルの中の部品が${count}個あり、上限の${most}個を超えます。元のソフトで保存し直してください。`,
    `The file holds ${count} parts, more than the ${most} allowed: save it anew in its program.`,
  );

export const unpackedTooLarge = (part: string, most: number): Problem =>
  problem(
    "packageUnpackedTooLarge",
    `「${shortened(part)}」を展開すると上限の${Math.floor(most / 2 ** 20)} MBを超えるので、途中で止めました。ファイルを分けてください。`,
    `Unpacking "${shortened(part)}" goes beyond the ${Math.floor(most / 2 ** 20)} MB allowed and was stopped: split the file.`,
  );

export const packedTooTightly = (part: string): Problem =>
  problem(
    "packageRatio",
    `「${shortened(part)}」は展開すると元の大きさの数百倍になるため、安全のため途中で止めました。元のソフトで保存し直してください。`,
    `"${shortened(part)}" unpacks to hundreds of times its size and was stopped for safety: save the file anew in its program.`,
  );

export const harmfulName = (name: string): Problem =>
  problem(
    "packageName",
    `ファイルの中に使えない名前の部品「${shortened(name)}」があり、読みませんでした。送り主に確かめてください。`,
    `The file holds a part with a name that is not allowed, "${shortened(name)}"; it was not read: ask who sent it.`,
  );

export const doubledName = (name: string): Problem =>
  problem(
    "packageDoubledName",
    `ファイルの中に同じ名前の部品「${shortened(name)}」が2つあり、初めのものを読みました。元のソフトで保存し直してください。`,
    `The file holds two parts named "${shortened(name)}"; the first was read: save the file anew in its program.`,
  );

export const lockedPart = (name: string): Problem =>
  problem(
    "packageLockedPart",
    `「${shortened(name)}」は暗号化されていて読めません。パスワードを外して保存し直してください。`,
    `"${shortened(name)}" is encrypted and cannot be read: take the password off and save the file anew.`,
  );

export const damagedPart = (name: string): Problem =>
  problem(
    "packageDamaged",
    `「${shortened(name)}」が壊れています（検査の値が合いません）。読めた値も原文と見比べ、元のソフトで保存し直してください。`,
    `"${shortened(name)}" is damaged (its checksum does not fit): compare what was read with the source, and save the file anew.`,
  );

export const missingPart = (name: string): Problem =>
  problem(
    "packagePartMissing",
    `ファイルの中にあるはずの「${shortened(name)}」がありません。元のソフトで開いて保存し直してください。`,
    `The part "${shortened(name)}" is missing in the file: open it in its program and save it anew.`,
  );

export const filesInside = (count: number): Problem =>
  problem(
    "packageFilesInside",
    `ファイルの中に別のファイルが${count}個埋め込まれています。開いていないので、必要なら取り出して別に送ってください。`,
    `The file holds ${count} other files. They were not opened: take out what is needed and send it by itself.`,
  );

export const macrosInside = (): Problem =>
  problem(
    "macrosInside",
    "マクロが入っています。実行も保存もしていません。マクロで計算される値は、ファイルに残っている値をそのまま読んでいます。",
    "The file holds macros. They were not run; values that macros compute were read as the file keeps them.",
  );

export const xmlBroken = (part: string, what: string): Problem =>
  problem(
    "xmlBroken",
    `「${shortened(part)}」のXMLが途中から壊れています（${shortened(what)}）。その手前までを読みました。元のソフトで保存し直してください。`,
    `The XML of "${shortened(part)}" is broken (${shortened(what)}); it was read up to there: save the file anew in its program.`,
  );

export const xmlWithDoctype = (part: string): Problem =>
  problem(
    "xmlDoctype",
    `「${shortened(part)}」にOffice文書では使わない宣言（DTD）があり、安全のため読みませんでした。送り主に確かめてください。`,
    `"${shortened(part)}" has a declaration that Office files do not have (a DTD) and was not read for safety: ask who sent it.`,
  );

export const xmlTooDeep = (part: string, most: number): Problem =>
  problem(
    "xmlTooDeep",
    `「${shortened(part)}」の入れ子が上限の${most}段を超えたので、そこで止めました。送り主に確かめてください。`,
    `"${shortened(part)}" is nested more than ${most} deep and was stopped there: ask who sent it.`,
  );

export const xmlTooLong = (part: string): Problem =>
  problem(
    "xmlTooLong",
    `「${shortened(part)}」に終わりのない文字の列または多すぎる要素があり、そこで止めました。送り主に確かめてください。`,
    `"${shortened(part)}" has a piece of text without an end, or too many elements, and was stopped there: ask who sent it.`,
  );

export const recordsBroken = (part: string): Problem =>
  problem(
    "recordsBroken",
    `「${shortened(part)}」に形式の決まりに合わない記録があり、読める分だけを読みました。元のソフトで保存し直してください。`,
    `"${shortened(part)}" holds records that break the rules of the format; what could be read was read: save the file anew in its program.`,
  );

export const partTwice = (part: string): Problem =>
  problem(
    "packagePartTwice",
    `「${shortened(part)}」がシートやスライドとして何度も並んでいるので、初めの一度だけを読みました。元のソフトで保存し直してください。`,
    `"${shortened(part)}" is listed more than once as a sheet or slide; it was read the first time only: save the file anew in its program.`,
  );
