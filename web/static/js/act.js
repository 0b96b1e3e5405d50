// @ts-check

import { commandOf } from "./command.js";
import { saidBy, sure } from "./sure.js";

const RETRY_MS = 1000;
const RETRY_MOST_MS = 15000;

/** Sends the forms that act as commands. A lost connection is tried again under the same id, so nothing is done twice. */
export class Act {
  #body;
  #onSubmit = (/** @type {SubmitEvent} */ event) => this.#submit(event);

  /** @param {HTMLElement} body */
  constructor(body) {
    this.#body = body;
  }

  connect() {
    this.#body.addEventListener("submit", this.#onSubmit);
  }

  disconnect() {
    this.#body.removeEventListener("submit", this.#onSubmit);
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-act]")) return;
    event.preventDefault();
    if (form.dataset.busy !== undefined) return;
    form.dataset.busy = "";
    if (form.dataset.sure && !(await sure(form.dataset.sure, saidBy(event.submitter)))) delete form.dataset.busy;
    else this.#send(form, commandOf(form, event.submitter), RETRY_MS, typedIn(form));
  }

  /** @param {HTMLFormElement} form @param {object} command @param {number} wait_ms @param {Typed} sent */
  async #send(form, command, wait_ms, sent) {
    const token = document.querySelector('meta[name="csrf-token"]')?.getAttribute("content") ?? "";
    const headers = { "Content-Type": "application/json", "X-CSRFToken": token, Accept: "application/json" };
    try {
      const response = await fetch(form.dataset.act || this.#body.dataset.commands || "", { method: "POST", headers, body: JSON.stringify(command) });
      const answer = await response.json().catch(() => ({}));
      if (response.status >= 500) throw new Error("unanswered");
      this.#done(form, response.ok, answer, sent);
    } catch {
      say(form, form.dataset.waiting ?? "Not sent yet. Trying again; your text is kept.", "waiting");
      setTimeout(() => this.#send(form, command, Math.min(wait_ms * 2, RETRY_MOST_MS), sent), wait_ms);
    }
  }

  /** @param {HTMLFormElement} form @param {boolean} done @param {{answer?: string}} answer @param {Typed} sent */
  #done(form, done, answer, sent) {
    delete form.dataset.busy;
    say(form, done ? (form.dataset.done ?? "") : (answer.answer ?? "That did not work. Reload the page and try again."), done ? "done" : "refused");
    form.dispatchEvent(new CustomEvent(done ? "tabletop:acted" : "tabletop:refused", { bubbles: true, detail: answer }));
    if (done && form.dataset.keepText === undefined) empty(form, sent);
    if (done) form.closest("details[data-once]")?.removeAttribute("open");
    if (done && form.dataset.then) window.location.assign(form.dataset.then);
  }
}

/** @typedef {[HTMLTextAreaElement, string][]} Typed fields of prose, and what stood in them */

/** @param {HTMLFormElement} form @returns {Typed} */
function typedIn(form) {
  return [...form.querySelectorAll("textarea")].map((field) => [field, field.value]);
}

/** Empties a form, but for what was typed since it was sent. @param {HTMLFormElement} form @param {Typed} sent */
function empty(form, sent) {
  const since = sent.filter(([field, text]) => field.value !== text).map(([field, text]) => /** @type {const} */ ([field, field.value.startsWith(text) ? field.value.slice(text.length).trimStart() : field.value]));
  form.reset();
  for (const [field, text] of since) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** @param {HTMLFormElement} form @param {string} text @param {string} tone */
function say(form, text, tone) {
  const answer = form.querySelector("[data-answer]");
  if (!(answer instanceof HTMLElement)) return;
  answer.dataset.tone = tone;
  answer.textContent = text;
}
