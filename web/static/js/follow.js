// @ts-check

const NEAR_PX = 48;

/** Keeps a list at its newest line while one reads there; else leaves it alone and offers "3 new". */
export class Follow {
  #list;
  #count = 0;
  #onMorphed = () => this.#grown();
  #onResize = () => this.#items === this.#count && this.#toEnd();

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  connect() {
    this.#count = this.#items;
    this.#toEnd();
    this.#list.addEventListener("scroll", () => this.#isAtEnd && this.#offer(0), { passive: true });
    this.#button?.addEventListener("click", () => this.#toEnd());
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    window.addEventListener("resize", this.#onResize);
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    window.removeEventListener("resize", this.#onResize);
  }

  get #items() {
    return this.#list.querySelectorAll("[data-line]").length;
  }

  get #button() {
    return this.#list.parentElement?.querySelector("[data-newer]") ?? null;
  }

  get #isAtEnd() {
    return this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight < NEAR_PX;
  }

  #grown() {
    const more = this.#items - this.#count;
    if (more <= 0) return;
    const last = this.#list.querySelector("[data-line]:last-child");
    const space = this.#list.scrollHeight - this.#list.scrollTop - this.#list.clientHeight - (last?.clientHeight ?? 0) * more;
    if (space < NEAR_PX) this.#toEnd();
    else this.#offer(more);
  }

  #toEnd() {
    this.#list.scrollTop = this.#list.scrollHeight;
    this.#offer(0);
  }

  /** @param {number} more */
  #offer(more) {
    if (more === 0) this.#count = this.#items;
    const button = this.#button;
    if (!(button instanceof HTMLElement)) return;
    button.hidden = more === 0;
    button.textContent = (button.dataset.newer ?? "{} new").replace("{}", String(more));
  }
}
