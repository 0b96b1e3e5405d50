// @ts-check

/** Opens the composer over the room: the same page that its link leads to, fetched into a dialog. */
export class Composer {
  #dialog;
  #onClick = (/** @type {MouseEvent} */ event) => this.#click(event);

  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.#dialog = dialog;
  }

  connect() {
    document.addEventListener("click", this.#onClick);
    this.#dialog.addEventListener("tabletop:acted", () => this.#dialog.close());
  }

  disconnect() {
    document.removeEventListener("click", this.#onClick);
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const link = event.target instanceof Element ? event.target.closest("a[data-writes]") : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#open(link.href);
  }

  /** @param {string} address */
  async #open(address) {
    try {
      const response = await fetch(address, { headers: { "X-Partial": "composer" } });
      if (!response.ok) throw new Error(response.statusText);
      const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
      this.#dialog.replaceChildren(...parsed.body.children);
      if (!this.#dialog.open) this.#dialog.showModal();
      document.dispatchEvent(new CustomEvent("tabletop:morphed", { detail: ["composer"] }));
      const inputs = /** @type {HTMLInputElement[]} */ ([...this.#dialog.querySelectorAll(".input")]);
      (inputs.find((one) => one.value === "") ?? inputs[0])?.focus();
    } catch {
      window.location.assign(address);
    }
  }
}
