// @ts-check

const NEAR_SHARE = 0.9;
const REST_MS = 700;

/**
 * How much fits into a field of prose. Nothing is cut while one types or pastes: near the limit a count stands beside the
 * field, and past it the browser refuses to send, saying what to do. The server has the same limit, and the last word.
 */
export class Length {
  #field;
  #timer = 0;
  #onInput = () => this.#count();
  #onReset = () => window.setTimeout(() => this.#count());

  /** @param {HTMLTextAreaElement | HTMLInputElement} field names in data-most how many characters fit */
  constructor(field) {
    this.#field = field;
  }

  connect() {
    this.#field.addEventListener("input", this.#onInput);
    this.#field.form?.addEventListener("reset", this.#onReset);
    this.#count();
  }

  disconnect() {
    window.clearTimeout(this.#timer);
    this.#field.removeEventListener("input", this.#onInput);
    this.#field.form?.removeEventListener("reset", this.#onReset);
  }

  get #place() {
    return /** @type {HTMLElement | null} */ (document.querySelector(`[data-length-of="${CSS.escape(this.#field.id)}"]`));
  }

  #count() {
    const place = this.#place;
    if (place === null) return;
    const [written, most] = [[...this.#field.value].length, Number(this.#field.dataset.most)];
    const text = written > most ? place.dataset.over : written >= most * NEAR_SHARE ? place.dataset.near : "";
    const told = filled(text ?? "", { written, most, over: written - most });
    this.#field.setCustomValidity(written > most ? told : "");
    if (written > most) this.#field.setAttribute("aria-invalid", "true");
    else this.#field.removeAttribute("aria-invalid");
    const tone = written > most ? "over" : "";
    const isTurn = place.dataset.tone !== tone || place.textContent === "" || told === "";
    place.dataset.tone = tone;
    // Each change is read out: a turn at once, the rest when the typing rests.
    window.clearTimeout(this.#timer);
    if (isTurn) place.textContent = told;
    else this.#timer = window.setTimeout(() => (place.textContent = told), REST_MS);
  }
}

/** Whether a field holds more than fits. @param {HTMLTextAreaElement | HTMLInputElement} field */
export function isTooLong(field) {
  return field.validity.customError;
}

/** @param {string} text @param {Record<string, number>} figures */
function filled(text, figures) {
  return text.replace(/\{(\w+)\}/g, (_, name) => figures[name].toLocaleString(document.documentElement.lang || "en"));
}
