/** Saves the figure around a button as a PNG, title and source included, so that it can stand alone. */
export function pngButtons(page: Document): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>("button[data-png]")) {
    const figure = page.getElementById(button.dataset.png ?? "");
    const item = button.closest<HTMLElement>("[data-needs-script]");
    if (figure === null || item === null) continue;
    item.hidden = false;
    button.addEventListener("click", () => void savePng(figure));
  }
}

const leftOut = ".chart-tools, [role=tablist], .chart-table, .chart-table-body";

// What drawing and layout need; writing all of the several hundred properties would make the picture megabytes large.
const needed =
  /^(display|position|box-sizing|fill|stroke|font|color$|background-color|border-(top|bottom|left|right)|border-collapse|padding-(top|bottom|left|right)|margin-(top|bottom|left|right)|width|height|grid-|flex|row-gap|column|text-|line-height|letter-spacing|white-space|overflow|list-style|align-|justify-|paint-order|dominant-baseline|word-break|vertical-align|transform$|x$|y$|r$|d$)/;

// White around the picture, so that it can stand on a slide as it is.
const margin = 32;

async function savePng(figure: HTMLElement): Promise<void> {
  showPicture(figure);
  const size = figure.getBoundingClientRect();
  const [width, height] = [size.width + 2 * margin, size.height + 2 * margin];
  const svg = pictureOf(figure, width, height);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const scale = 2;
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const pen = canvas.getContext("2d");
  if (pen === null) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.drawImage(image, 0, 0);
  download(canvas.toDataURL("image/png"), `${figure.id}.png`);
}

// Only what is laid out can be copied: the picture's tab comes to the front first.
function showPicture(figure: HTMLElement): void {
  const hidden = figure.querySelector(".chart-picture[hidden]");
  document.getElementById(hidden?.getAttribute("aria-labelledby") ?? "")?.click();
}

// A picture knows no stylesheet: every computed style is written into the copy.
function pictureOf(figure: HTMLElement, width: number, height: number): string {
  const copy = figure.cloneNode(true);
  const patterns = document.querySelector(".pattern-defs");
  if (!(copy instanceof HTMLElement) || patterns === null) return "";
  writeStyles(figure, copy);
  const defs = patterns.cloneNode(true);
  if (defs instanceof SVGElement) writeStyles(patterns, defs);
  copy.prepend(defs);
  for (const part of copy.querySelectorAll(leftOut)) part.remove();
  copy.style.setProperty("margin", `${margin}px`);
  const body = new XMLSerializer().serializeToString(copy);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${body}</foreignObject></svg>`;
}

function writeStyles(from: Element, to: HTMLElement | SVGElement): void {
  const style = getComputedStyle(from);
  for (const name of style) if (needed.test(name)) to.style.setProperty(name, style.getPropertyValue(name));
  [...from.children].forEach((child, index) => {
    const twin = to.children[index];
    if (twin instanceof HTMLElement || twin instanceof SVGElement) writeStyles(child, twin);
  });
}

function download(address: string, name: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
