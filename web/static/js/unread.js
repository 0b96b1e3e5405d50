// @ts-check

const SEEN_AFTER_MS = 1200;

/** Marks what arrived until it has been in view for a moment; the count stands on the panel for tabs and bar. */
export class Unread {
  #panel;
  #observer = new IntersectionObserver((entries) => entries.forEach((entry) => entry.isIntersecting && this.#see(entry.target)), { threshold: 0.6 });
  #onMorphed = () => this.#mark();

  /** @param {HTMLElement} panel */
  constructor(panel) {
    this.#panel = panel;
  }

  connect() {
    if (sessionStorage.getItem(this.#name) === null) this.#keep(this.#lines.map((line) => line.id));
    document.addEventListener("tabletop:morphed", this.#onMorphed);
    this.#mark();
  }

  disconnect() {
    document.removeEventListener("tabletop:morphed", this.#onMorphed);
    this.#observer.disconnect();
  }

  get #lines() {
    return /** @type {HTMLElement[]} */ ([...this.#panel.querySelectorAll("[data-line]:not([data-of-own])")]);
  }

  get #name() {
    return `seen:${document.body.dataset.code}:${this.#panel.dataset.unreadIn}`;
  }

  /** @returns {string[]} */
  get #seen() {
    return JSON.parse(sessionStorage.getItem(this.#name) ?? "[]");
  }

  /** @param {string[]} ids */
  #keep(ids) {
    sessionStorage.setItem(this.#name, JSON.stringify(ids));
  }

  #mark() {
    const seen = new Set(this.#seen);
    for (const line of this.#lines.filter((one) => !seen.has(one.id))) {
      line.dataset.unread = "";
      this.#observer.observe(line);
    }
    this.#count();
  }

  /** @param {Element} line */
  #see(line) {
    window.setTimeout(() => {
      if (document.visibilityState !== "visible") return;
      line.removeAttribute("data-unread");
      this.#observer.unobserve(line);
      this.#keep([...new Set([...this.#seen, line.id])]);
      this.#count();
    }, SEEN_AFTER_MS);
  }

  #count() {
    const count = this.#panel.querySelectorAll("[data-unread]").length;
    document.querySelectorAll(`[data-unread-of="${this.#panel.dataset.unreadIn}"]`).forEach((badge) => (badge.textContent = count > 0 ? String(count) : ""));
  }
}
