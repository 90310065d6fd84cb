/** What the store cannot keep in a text: the sign of nothing, and halves of letters. A file made to harm has them, a real one now and then. */
const unstorable = /\\u(?:0000|d[89a-f][0-9a-f]{2})/i;

/** JSON that the store takes: signs that it cannot keep are shown as �. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // a letter of two halves is written as it is, so only what is broken is found here
  return unstorable.test(json)
    ? JSON.stringify(value, (_, part: unknown) => (typeof part === "string" ? storableText(part) : part))
    : json;
}

/** What has no place in a text: the sign of nothing, and a half of a letter without its other half. */
const broken = new RegExp(
  [String.fromCharCode(0), "[\\ud800-\\udbff](?![\\udc00-\\udfff])", "(?<![\\ud800-\\udbff])[\\udc00-\\udfff]"].join(
    "|",
  ),
  "g",
);

const storableText = (text: string): string => text.replace(broken, "\ufffd");
