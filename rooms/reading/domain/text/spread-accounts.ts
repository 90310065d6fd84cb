/** 「市    税」, 「国 庫 支 出 金」: letters set apart to fill a column. */
const letters = /(?<=^|[\s　])[一-龠](?:[ 　]{1,8}[一-龠]){1,6}(?=[\s　]{2}|$)/g;
const mayBeSpread = /[一-龠][ 　]+[税債金費源計](?:[\s　]{2}|$)/;

/** What is called so in every budget: these letters are one word, and no heads beside each other. */
const account =
  /^(?:[市町村区県都道府]民?税|[市町村区県都道府]債|地方(?:債|交付税|譲与税|特例交付金)|国庫支出金|[都道府県]支出金|(?:繰入|繰越|寄[附付]|分担|負担|交付|補助)金|(?:一般|特定)財源|(?:一般|特別|企業)会計|(?:議会|総務|民生|衛生|労働|商工|土木|消防|教育|公債|予備|農林水産業)費|[合小総]計)$/;

/** The line with these words closed; each keeps the place where it begins, and so do all others. */
export const withAccountsClosed = (text: string): string =>
  mayBeSpread.test(text)
    ? text.replace(letters, (run) => {
        const word = run.replace(/[ 　]/g, "");
        return account.test(word) ? word.padEnd(run.length) : run;
      })
    : text;
