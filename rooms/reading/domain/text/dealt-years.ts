/** 「21、22年度3軒ずつ」, 「平成21・22年度は各3軒」: two years that share one figure. */
const dealt =
  /(平成|令和|[HR])?([\d０-９]{1,4})(年度?)?[、・]([\d０-９]{1,4})(年度?)(は|に|、|が)?(各)?([\d０-９][\d０-９,，.．]{0,9}[^\s\d０-９年月日、。]{1,3}?)(ずつ)?(?=[、。とでのに（(]|$)/g;

/** A text in which each of such years has its figure, as if it were printed twice. */
export function dealtOut(text: string): string {
  if (!text.includes("ずつ") && !text.includes("各")) return text;
  return text.replace(dealt, (whole, ...parts: readonly (string | undefined)[]) => {
    const [era = "", first = "", ofFirst, second = "", ofSecond = "", joint = "", each, figure = "", dealtEach] = parts;
    return each === undefined && dealtEach === undefined
      ? whole
      : `${era}${first}${ofFirst ?? ofSecond}${joint}${figure}、${era}${second}${ofSecond}${joint}${figure}`;
  });
}
