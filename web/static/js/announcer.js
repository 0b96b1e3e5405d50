// @ts-check

const MERGE_MS = 1500;

/** Tells a screen reader what came, in short merged words: politely what is new, at once what is for oneself. */
export class Announcer {
  #element;
  #timer = 0;
  /** @type {Map<string, string>} */
  #said = new Map();
  #onMorphed = () => this.#gather();

  /** @param {HTMLElement} element holds one polite and one assertive live region */
  constructor(element) {
    this.#element = element;
  }

  connect() {
    document.querySelectorAll("[data-say]").forEach((saying) => this.#said.set(name(saying), saying.getAttribute("data-say") ?? ""));
    document.addEventListener("tabletop:morphed", this.#onMorphed);
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    window.clearTimeout(this.#timer);
  }

  #gather() {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#speak(), MERGE_MS);
  }

  #speak() {
    const polite = [];
    const assertive = [];
    for (const saying of document.querySelectorAll("[data-say]")) {
      const text = saying.getAttribute("data-say") ?? "";
      if (text !== "" && text !== this.#said.get(name(saying))) (saying.hasAttribute("data-say-now") ? assertive : polite).push(text);
      this.#said.set(name(saying), text);
    }
    this.#tell("polite", polite);
    this.#tell("assertive", assertive);
  }

  /** @param {string} how @param {string[]} texts */
  #tell(how, texts) {
    const region = this.#element.querySelector(`[aria-live="${how}"]`);
    if (region && texts.length > 0) region.textContent = texts.join(". ");
  }
}

/** @param {Element} saying */
function name(saying) {
  return saying.getAttribute("data-panel") ?? saying.id;
}
