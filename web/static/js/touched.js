// @ts-check

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** The controls of a form that hold a template's fields. @param {HTMLFormElement} form @returns {Control[]} */
export function fieldsOf(form) {
  const kinds = [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement];
  return /** @type {Control[]} */ ([...form.elements].filter((one) => kinds.some((kind) => one instanceof kind))).filter((one) => one.name.startsWith("fields["));
}

/** Whether it holds something else than what it came with. @param {Control} control */
export function isTouched(control) {
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
  return control.value !== first?.value;
}
