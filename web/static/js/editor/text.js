// @ts-check
/** The text itself: CodeMirror over the page's plain field, with what the house adds. */

import * as cm from "../../vendor/codemirror.js";
import { inks, look } from "./look.js";

/** @param {{text: string, label: string, nonce: string, words: import("./words.js").Words, place: HTMLElement, changed: () => void, save: () => void}} given */
export function makeView({ text, label, nonce, words, place, changed, save }) {
  const keys = [
    { key: "Mod-s", preventDefault: true, run: () => (save(), true) },
    { key: "Tab", run: (/** @type {cm.EditorView} */ view) => !view.state.selection.main.empty && cm.indentMore(view), shift: cm.indentLess },
    ...cm.completionKeymap,
    ...cm.lintKeymap,
    ...cm.searchKeymap,
    ...cm.historyKeymap,
    ...cm.foldKeymap,
    ...cm.defaultKeymap,
  ];
  return new cm.EditorView({
    parent: place,
    doc: text,
    extensions: [
      cm.EditorView.cspNonce.of(nonce),
      look,
      cm.syntaxHighlighting(inks),
      cm.yaml(),
      cm.indentUnit.of("  "),
      cm.EditorState.tabSize.of(2),
      cm.lineNumbers(),
      cm.lintGutter(),
      cm.foldGutter(),
      cm.history(),
      cm.drawSelection(),
      cm.indentOnInput(),
      cm.bracketMatching(),
      cm.highlightSpecialChars(),
      cm.highlightActiveLine(),
      cm.highlightActiveLineGutter(),
      cm.highlightSelectionMatches(),
      cm.autocompletion({ override: [(context) => words.complete(context)], icons: false }),
      words.explaining,
      cm.EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off", tabindex: "0" }),
      cm.EditorView.updateListener.of((update) => update.docChanged && changed()),
      cm.keymap.of(keys),
    ],
  });
}

/** Underlines the faults that the server found. @param {cm.EditorView} view @param {Fault[]} faults */
export function underline(view, faults) {
  view.dispatch(cm.setDiagnostics(view.state, faults.map((fault) => diagnostic(view.state.doc, fault)).sort((one, other) => one.from - other.from)));
}

/** Puts the caret on a line and shows it. @param {cm.EditorView} view @param {number} number */
export function goTo(view, number) {
  const line = view.state.doc.line(Math.min(Math.max(number, 1), view.state.doc.lines));
  const from = line.from + (/\S/.exec(line.text)?.index ?? 0);
  view.dispatch({ selection: { anchor: from }, effects: cm.EditorView.scrollIntoView(from, { y: "center" }) });
  view.focus();
}

/** @typedef {{code: string, line: number, column: number, message: string, mend: string, playable: boolean}} Fault */

/** @param {cm.Text} doc @param {Fault} fault */
function diagnostic(doc, fault) {
  const line = doc.line(Math.min(fault.line, doc.lines));
  const from = Math.min(line.from + fault.column - 1, line.to);
  const token = /^("[^"]*"?|'[^']*'?|[^\s,\]}#]+)/.exec(line.text.slice(from - line.from))?.[0].length ?? 1;
  const severity = /** @type {"error" | "warning"} */ (fault.playable ? "warning" : "error");
  return { from, to: Math.min(from + token, line.to), severity, source: fault.code, message: `${fault.message}. [${fault.code}]${fault.mend ? `\n${fault.mend}` : ""}` };
}
