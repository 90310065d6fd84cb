import { performance } from "node:perf_hooks";
import { setImmediate } from "node:timers";

/** Called with each message on its way; gives what is delivered in its place, or null to keep it back. */
export type MessageFilter = (message: unknown) => unknown;

/** Timers and other work of the program are let in at least this often, in ms. */
const breathingSpace = 20;
let lastPause = 0;

/**
 * One end of a pair that joins both halves of pdf.js in the same thread. Messages are handed over as they are: the usual port copies each of them,
 * which costs more than reading a page. A failing listener cannot end the program: `failed` is told.
 */
export class ThreadPort extends EventTarget implements Worker {
  onmessage = null;
  onmessageerror = null;
  onerror = null;
  #other: ThreadPort | null = null;
  readonly #waiting: unknown[] = [];
  readonly #filter: MessageFilter;
  readonly #failed: (reason: unknown) => void;

  constructor(filter: MessageFilter, failed: (reason: unknown) => void) {
    super();
    this.#filter = filter;
    this.#failed = failed;
  }

  /** From now on, what one says the other hears. */
  join(other: ThreadPort): void {
    this.#other = other;
    other.#other = this;
  }

  postMessage(message: unknown): void {
    if (this.#other === null) return;
    const shown = this.#filter(message);
    if (shown === null) return;
    this.#waiting.push(shown);
    if (this.#waiting.length === 1) this.#schedule();
  }

  #schedule(): void {
    if (performance.now() - lastPause < breathingSpace) {
      queueMicrotask(() => this.#deliver());
      return;
    }
    setImmediate(() => {
      lastPause = performance.now();
      this.#deliver();
    });
  }

  /** One at a time: what an answer sets going runs before the next message. */
  #deliver(): void {
    const data = this.#waiting[0];
    this.#other?.dispatchEvent(new MessageEvent("message", { data }));
    this.#waiting.shift();
    if (this.#waiting.length > 0) this.#schedule();
  }

  terminate(): void {
    const other = this.#other;
    this.#other = null;
    if (other !== null) other.#other = null;
  }

  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    const careful = (event: Event): void => {
      try {
        if (typeof listener === "function") listener.call(this, event);
        else listener?.handleEvent(event);
      } catch (reason) {
        this.#failed(reason);
      }
    };
    super.addEventListener(type, careful, options);
  }
}
