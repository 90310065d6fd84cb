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

const leftOut = ".chart-tools, [role=tablist], [role=tabpanel][hidden], .chart-table";

async function savePng(figure: HTMLElement): Promise<void> {
  const { width, height } = figure.getBoundingClientRect();
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
  copy.style.setProperty("margin", "0");
  const body = new XMLSerializer().serializeToString(copy);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><foreignObject width="100%" height="100%">${body}</foreignObject></svg>`;
}

function writeStyles(from: Element, to: HTMLElement | SVGElement): void {
  const style = getComputedStyle(from);
  for (const name of style) to.style.setProperty(name, style.getPropertyValue(name));
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
