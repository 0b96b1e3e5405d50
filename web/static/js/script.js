// @ts-check

const KEYS = /** @type {Record<string, string>} */ ({ h: "hold", f: "fire", s: "skip", "5": "later", r: "release" });

/** The facilitator's list of injects by keys: arrows or j and k walk, h holds, f fires, s skips, 5 puts off by five minutes. */
export class Script {
  #list;

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  connect() {
    this.#list.addEventListener("keydown", (event) => this.#key(event));
  }

  disconnect() {}

  /** @param {KeyboardEvent} event */
  #key(event) {
    const item = event.target instanceof Element ? event.target.closest("[data-inject]") : null;
    if (item === null || event.ctrlKey || event.metaKey || event.altKey || event.target !== item) return;
    const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key] ?? 0;
    const button = item.querySelector(`[data-does="${KEYS[event.key]}"]`);
    if (step === 0 && !(button instanceof HTMLElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === 0) /** @type {HTMLElement} */ (button).click();
    else this.#step(item, step);
  }

  /** @param {Element} item @param {number} step */
  #step(item, step) {
    const items = /** @type {HTMLElement[]} */ ([...this.#list.querySelectorAll("[data-inject]")]);
    items[items.indexOf(/** @type {HTMLElement} */ (item)) + step]?.focus();
  }
}
