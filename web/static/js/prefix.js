// @ts-check

/** The role prefix by one press: puts it before the text, or takes it away again. Never by itself. */
export class Prefix {
  #sayer;

  /** @param {HTMLElement} sayer holds the line to type in and the prefixes */
  constructor(sayer) {
    this.#sayer = sayer;
  }

  connect() {
    this.#sayer.addEventListener("click", (event) => this.#click(event));
    this.#sayer.addEventListener("keydown", (event) => this.#key(event));
  }

  disconnect() {}

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("[data-prefix]") : null;
    const area = this.#sayer.querySelector("textarea");
    if (!(button instanceof HTMLElement) || !area) return;
    const prefix = `[${button.dataset.prefix}] `;
    const bare = area.value.replace(/^\[[^\]]*\]\s*/, "");
    area.value = area.value.startsWith(prefix) ? bare : prefix + bare;
    area.dispatchEvent(new Event("input", { bubbles: true }));
    area.focus();
  }

  /** Enter sends, Shift-Enter begins a line. @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || !(event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    event.target.form?.requestSubmit();
  }
}
