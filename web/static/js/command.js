// @ts-check

import { now } from "./now.js";

const DAY_MS = 86_400_000;

/** A form as a command: `fields[what]` nests, `channels[]` lists, `data-as` tells what a text stands for.
 * @param {HTMLFormElement} form @param {HTMLElement | null} submitter @returns {Record<string, unknown>} */
export function commandOf(form, submitter) {
  /** @type {Record<string, any>} */
  const command = { id: commandId(), type: (form.getAttribute("action") ?? "").split("/").pop() };
  for (const [name, value] of new FormData(form, submitter)) {
    if (name === "csrf_token" || typeof value !== "string") continue;
    const read = valueOf(form, name, value);
    const nested = /^(\w+)\[(.*)\]$/.exec(name);
    if (read === undefined) continue;
    if (!nested) command[name] = read;
    else if (nested[2] === "") (command[nested[1]] ??= []).push(read);
    else (command[nested[1]] ??= {})[nested[2]] = read;
  }
  return command;
}

/** An id for a command; works on plain HTTP too, where `crypto.randomUUID` is missing. */
export function commandId() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `c-${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
function valueOf(form, name, value) {
  const control = form.elements.namedItem(name);
  const kind = control instanceof HTMLElement ? control.dataset.as : undefined;
  if (kind === undefined) return value;
  if (value.trim() === "") return undefined;
  if (kind === "number") return Number(value);
  if (kind === "flag") return value === "true";
  return kind === "clock" ? momentOf(value) : value;
}

/** @param {string} clock a time of the story's day, `02:31`; the last such moment that is not ahead */
function momentOf(clock) {
  const [hours, minutes, seconds = 0] = clock.split(":").map(Number);
  const story = now.storyParts();
  const back = story.of_day_ms - (hours * 3600 + minutes * 60 + seconds) * 1000;
  return Math.round(now.at() - (back < -60_000 ? back + DAY_MS : Math.max(back, 0)));
}
