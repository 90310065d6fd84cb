/**
 * Writes the text of an element that holds nothing else. The text that is there is changed, not put in anew: an element that gets a new child makes a browser
 * look for everything that may depend on it (`:empty`, `:has()`), which takes longer than all the rest of a slider's move.
 */
export function setText(place: Element, text: string): void {
  const only = place.childNodes.length === 1 ? place.firstChild : null;
  if (only instanceof Text && text !== "") {
    if (only.data !== text) only.data = text;
  } else if (place.textContent !== text) place.textContent = text;
}
