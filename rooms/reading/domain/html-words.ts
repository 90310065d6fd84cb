/** Elements whose content nobody reads on the page. */
export const unseenElements = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "nav",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "applet",
  "audio",
  "video",
  "canvas",
  "select",
  "datalist",
  "textarea",
  "input",
  "rp",
  "rt",
  "rtc",
  "frameset",
]);

/** Elements that stand on lines of their own. */
export const blockElements = new Set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

export const boldElements = new Set(["b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt"]);
export const struckElements = new Set(["s", "strike", "del"]);
export const headingElements = new Set(["h1", "h2", "h3", "h4", "h5", "h6"]);

/** Whether a style attribute hides the element: by itself, before any style sheet, which is not read. */
export const hidesByStyle = (style: string): boolean =>
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style.slice(0, 2_000));

export const strikesByStyle = (style: string): boolean =>
  /text-decoration[^;]*line-through/i.test(style.slice(0, 2_000));

/** Runs of spaces and line ends are one space; the space of Japanese and the hard space stay. */
export const collapsed = (text: string): string =>
  unevenSpaces.test(text) ? text.replace(/[ \t\r\n\f]+/g, " ") : text;
const unevenSpaces = /[\t\r\n\f]| {2}/;
