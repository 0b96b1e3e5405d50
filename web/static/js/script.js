// @ts-check

const KEYS = /** @type {Record<string, string>} */ ({ h: "hold", f: "fire", s: "skip", "5": "later", r: "release" });

const AT_SHARE = 0.3;

/** The facilitator's list of injects: keeps the line for now in sight while one looks there, and works by keys:
 * arrows or j and k walk, h holds, f fires, s skips, 5 puts off by five minutes. */
export class Script {
  #list;
  #isInSight = true;
  #sight = new IntersectionObserver((entries) => (this.#isInSight = entries.some((entry) => entry.isIntersecting)));
  #onMorphed = () => this.#follow();

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  connect() {
    this.#list.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    this.#follow();
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    this.#sight.disconnect();
  }

  /** The panel on a small screen, the column on a wide one. */
  get #scroller() {
    const around = [this.#list.closest(".panel__body"), this.#list.closest(".console__column")];
    return around.find((one) => one !== null && getComputedStyle(one).overflowY === "auto" && one.scrollHeight > one.clientHeight);
  }

  /** Scrolls what holds the list alone, never the page, and only when the line has just left it: nothing moves under a hand. */
  #follow() {
    const now = this.#list.querySelector(".script__now");
    const column = this.#scroller;
    if (now === null || !column) return;
    const below = now.getBoundingClientRect().top - column.getBoundingClientRect().top;
    if (this.#isInSight && (below < 0 || below > column.clientHeight)) column.scrollTop += below - column.clientHeight * AT_SHARE;
    this.#sight.disconnect();
    this.#sight.observe(now);
  }

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
