// While a form is being written its picture follows: the text is sent after a pause and the picture replaced, or the slips are said.
const pauseMilliseconds = 600;

function start(form: HTMLFormElement): void {
  const address = form.dataset.preview;
  const text = form.querySelector<HTMLTextAreaElement>("#form-content");
  const said = form.querySelector<HTMLElement>(".form-preview");
  const picture = form.querySelector<HTMLImageElement>(".form-preview-picture");
  if (!address || !text || !said || !picture) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const show = async () => {
    asked += 1;
    const mine = asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
    const answer = await fetch(address, { method: "POST", body: fields, headers: { accept: "image/svg+xml" } }).catch(
      () => null,
    );
    if (mine !== asked || answer === null) return;
    if (answer.headers.get("content-type")?.startsWith("image/svg+xml")) {
      URL.revokeObjectURL(picture.src);
      picture.src = URL.createObjectURL(await answer.blob());
      picture.hidden = false;
      said.hidden = true;
      return;
    }
    const words = await answer.text();
    said.textContent = words;
    said.hidden = false;
  };

  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), pauseMilliseconds);
  });
  void show();
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.form-edit")) start(form);
