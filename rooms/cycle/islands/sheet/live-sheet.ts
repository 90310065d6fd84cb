import { lengthOf } from "../../domain/sheet-text.ts";
import { findAnswers, isSendable, isUnsaved, type LiveAnswer, setBase, showError, showKept } from "./answers.ts";
import { askAboutConflict } from "./conflict-dialog.ts";
import { type DraftShelf, draftShelf, forgetOthers, ownStorage } from "./drafts.ts";
import { type Notices, notices } from "./notices.ts";
import { type Answered, askState, type MetConflict, type SheetState, sendAnswers } from "./talk.ts";
import { readTable, readWords, type Say } from "./words.ts";

const typingPause = 1500;
const retryPause = 5000;

/** A sheet that saves itself. Nothing typed is let go before the server has acknowledged it. */
export class LiveSheet {
  readonly #form: HTMLFormElement;
  readonly #address: string;
  readonly #person: string;
  readonly #say: Say;
  readonly #answers: readonly LiveAnswer[];
  readonly #shelf: DraftShelf;
  readonly #notices: Notices;
  readonly #stages: Readonly<Record<string, unknown>>;
  #token: string;
  #stage: string;
  #timer = 0;
  #sending = false;

  constructor(form: HTMLFormElement) {
    const { person = "", sheet = "", address = "", stage = "", words, stageWords } = form.dataset;
    this.#form = form;
    this.#address = address;
    this.#person = person;
    this.#stage = stage;
    this.#say = readWords(words);
    this.#stages = readTable(stageWords);
    this.#token = form.querySelector<HTMLInputElement>('input[name="_form"]')?.value ?? "";
    this.#answers = findAnswers(form);
    forgetOthers(ownStorage(), person);
    this.#shelf = draftShelf(ownStorage(), person, sheet);
    this.#notices = notices(this.#say);
  }

  /** Puts back what could not be saved before, and begins to listen. */
  start(): void {
    this.#restore();
    this.#notices.showLeftOvers(this.#shelf, this.#answers);
    for (const answer of this.#answers) {
      answer.control.addEventListener("input", () => this.#typed(answer));
      answer.control.addEventListener("change", () => void this.save());
      answer.control.addEventListener("blur", () => void this.save());
    }
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      for (const answer of this.#answers) answer.refused = null;
      void this.save();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") void this.save(true);
      else void this.#look();
    });
    window.addEventListener("focus", () => void this.#look());
    window.addEventListener("online", () => void this.save());
    window.addEventListener("beforeunload", (event) => {
      if (this.hasUnsaved()) event.preventDefault();
    });
    if (this.hasUnsaved()) void this.save();
  }

  hasUnsaved = (): boolean => this.#answers.some(isUnsaved);

  #restore(): void {
    let restored = false;
    for (const answer of this.#answers) {
      const draft = this.#shelf.get(answer.field);
      if (draft === null) continue;
      if (draft.typed === answer.control.value) {
        this.#shelf.drop(answer.field);
        continue;
      }
      answer.control.value = draft.typed;
      // written on top of what the writer saw then, so that a change in between is asked about
      answer.base = draft.base;
      restored = true;
    }
    if (restored) this.#notices.tell("restored");
  }

  #typed(answer: LiveAnswer): void {
    if (isUnsaved(answer)) {
      const kept = this.#shelf.put(answer.field, { typed: answer.control.value, base: answer.base });
      this.#notices.status(kept ? "unsaved" : "notKept");
    } else this.#shelf.drop(answer.field);
    this.#checkLength(answer);
    this.#later(typingPause);
  }

  #checkLength(answer: LiveAnswer): void {
    const length = lengthOf(answer.control.value);
    const over = answer.control instanceof HTMLSelectElement || length <= answer.most ? 0 : length - answer.most;
    const values = { length: String(length), most: String(answer.most), over: String(over) };
    if (over > 0) showError(answer, this.#say("tooLong", values));
    else if (answer.refused === null || answer.refused !== answer.control.value) showError(answer, null);
    if (over > 0) answer.refused = answer.control.value;
  }

  #later(pause: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.save(), pause);
  }

  /** Sends what is unsaved, one request at a time. */
  async save(leaving = false): Promise<void> {
    const due = this.#answers.filter(isSendable);
    if (due.length === 0 || this.#sending) return;
    this.#sending = true;
    this.#notices.status("saving");
    const sent = due.map(({ field, base, control }) => ({ field, base, typed: control.value }));
    const form = this.#form.querySelector<HTMLInputElement>('input[name="form"]')?.value ?? "";
    const call = { form, answers: sent, leaving };
    let answered = await sendAnswers(this.#address, { ...call, token: this.#token });
    if (answered.kind === "signedOut" && (await this.#renewToken()))
      answered = await sendAnswers(this.#address, { ...call, token: this.#token });
    this.#sending = false;
    await this.#take(answered, sent);
  }

  /** Signed in again in another tab? Then its token is asked for; what one person typed is never sent as another. */
  async #renewToken(): Promise<boolean> {
    const state = await askState(this.#address);
    if (state === null) return false;
    if (state.person !== this.#person) {
      this.#notices.tell("otherPerson");
      return false;
    }
    const renewed = state.formToken !== this.#token;
    this.#token = state.formToken;
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name="_form"]'))
      input.value = state.formToken;
    return renewed;
  }

  async #take(answered: Answered, sent: readonly { readonly field: string; readonly typed: string }[]): Promise<void> {
    if (answered.kind !== "answered") {
      this.#notices.trouble(answered.kind);
      if (answered.kind !== "signedOut") this.#later(retryPause);
      return;
    }
    this.#notices.clearTrouble();
    const typedOf = new Map(sent.map(({ field, typed }) => [field, typed]));
    for (const { field, version } of answered.saved)
      this.#keep(field, version, typedOf.get(field) ?? "", answered.person);
    this.#refuse(answered.problems, typedOf);
    for (const conflict of answered.conflicts) await this.#decide(conflict);
    if (this.#answers.some(isSendable)) this.#later(0);
    else this.#notices.status(this.hasUnsaved() ? "notSaved" : "savedAt");
  }

  #keep(field: string, version: number, typed: string, person: string): void {
    const answer = this.#answers.find((one) => one.field === field);
    if (!answer) return;
    answer.kept = typed;
    answer.refused = null;
    setBase(answer, version);
    showError(answer, null);
    showKept(answer, `${person} ${new Date().toLocaleTimeString(document.documentElement.lang)}`);
    if (isUnsaved(answer)) this.#shelf.put(field, { typed: answer.control.value, base: version });
    else this.#shelf.drop(field);
  }

  #refuse(
    problems: readonly { readonly field: string | null; readonly message: string }[],
    typed: ReadonlyMap<string, string>,
  ): void {
    for (const { field, message } of problems) {
      const met = this.#answers.filter((one) => typed.has(one.field) && (field === null || one.field === field));
      for (const answer of met) {
        answer.refused = typed.get(answer.field) ?? null;
        if (field !== null) showError(answer, message);
      }
      if (field === null) this.#notices.say(message);
    }
  }

  async #decide(conflict: MetConflict): Promise<void> {
    const answer = this.#answers.find(({ field }) => field === conflict.fieldId);
    if (!answer) return;
    answer.asking = true;
    const decision = await askAboutConflict(answer, conflict, this.#say);
    answer.asking = false;
    if (decision === null) {
      // asked again with the next change; the draft stays on the device
      answer.refused = answer.control.value;
      return;
    }
    setBase(answer, conflict.version);
    answer.kept = conflict.theirs;
    answer.control.value = decision.text;
    if (isUnsaved(answer)) this.#shelf.put(answer.field, { typed: decision.text, base: conflict.version });
    else this.#shelf.drop(answer.field);
  }

  /** When the page comes back into view: still signed in, still the same stage, nothing new from others? */
  async #look(): Promise<void> {
    await this.save();
    const state = await askState(this.#address);
    if (state === null) return;
    if (state.person !== this.#person) return this.#notices.tell("otherPerson");
    this.#compare(state);
  }

  #compare({ stage, versions }: SheetState): void {
    if (stage !== this.#stage) {
      this.#stage = stage;
      this.#notices.tell("moved", { stage: String(this.#stages[stage] ?? stage) }, "reload");
      return;
    }
    const behind = this.#answers.some(({ field, base }) => Number(versions[field] ?? 0) > base);
    if (behind && !this.#sending) this.#notices.tell("othersWrote", {}, "reload");
  }
}
