import { wholeInWords } from "./decimal-digits.ts";

const aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";

/** A number of a list as Word writes it in a format of its (`decimalFullWidth`, `aiueoFullWidth`, `decimalEnclosedCircle`); in digits where it knows none. */
export function numberAs(value: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case "japaneseCounting":
    case "japaneseDigitalTenThousand":
    case "ideographDigital":
    case "chineseCounting":
    case "taiwaneseCounting":
      return value > 0 ? wholeInWords(String(value), 1) : String(value);
    case "japaneseLegal":
      return value > 0 ? wholeInWords(String(value), 2) : String(value);
    case "aiueo":
    case "aiueoFullWidth":
      return sign(aiueo, value);
    case "iroha":
    case "irohaFullWidth":
      return sign(iroha, value);
    case "upperLetter":
      return letters(value, "A");
    case "lowerLetter":
      return letters(value, "a");
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

const sign = (signs: string, value: number): string => signs[(value - 1) % signs.length] ?? String(value);

/** a … z, then aa, bb, … */
function letters(value: number, first: string): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const romans = [
  ["M", 1000],
  ["CM", 900],
  ["D", 500],
  ["CD", 400],
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [letter, size] of romans) {
    while (rest >= size) {
      text += letter;
      rest -= size;
    }
  }
  return text;
}
