import { describe, expect, test } from "vitest";
import { glossary } from "./glossary.ts";

const wordsOf = (ids: readonly string[]) => ids.map((id) => glossary.find((entry) => entry.id === id)?.word.ja);

describe("the glossary", () => {
  test("every word has an address of its own", () => {
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
    expect(glossary.filter(({ id }) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test("no address of a word is that of a group of words", () => {
    expect(glossary.filter(({ id, group }) => id === group)).toEqual([]);
  });

  test("every word is explained in both languages, with its reading in kana", () => {
    const empty = glossary.filter(({ word, meaning, reading }) =>
      [word.ja, word.en, meaning.ja, meaning.en, reading].includes(""),
    );
    expect(empty).toEqual([]);
    expect(glossary.filter(({ reading }) => !/^[ぁ-ゖァ-ヶー（）・]+$/.test(reading))).toEqual([]);
  });

  test("the words that readers stumble over are there", () => {
    expect(wordsOf(["saikei", "jissu", "nobe", "hosei", "mikohyo", "tasseiritsu", "shinchokuritsu"])).toEqual([
      "再掲",
      "実数",
      "延べ",
      "補正",
      "未公表",
      "達成率",
      "進捗率",
    ]);
  });
});
