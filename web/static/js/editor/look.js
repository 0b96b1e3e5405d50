// @ts-check
/** The text editor in the house's colours: roles of tokens.css, so that dark and light follow by themselves. */

import { EditorView, HighlightStyle, tags } from "../../vendor/codemirror.js";

const FLOATS = { background: "var(--color-surface)", border: "var(--border)", borderRadius: "var(--corner)", color: "var(--color-text)", boxShadow: "var(--shadow)" };

export const look = EditorView.theme({
  "&": { background: "var(--color-page)", color: "var(--color-text)", fontSize: "var(--editor-size)", height: "100%" },
  "&.cm-focused": { outline: "var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--font-figures)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--color-strong)", paddingBlock: "var(--space-2)" },
  ".cm-cursor": { borderLeftColor: "var(--color-strong)", borderLeftWidth: "2px" },
  ".cm-gutters": { background: "var(--color-surface)", border: "0", borderInlineEnd: "var(--border)", color: "var(--color-muted)" },
  ".cm-activeLine": { background: "color-mix(in oklab, var(--color-raised) 70%, transparent)" },
  ".cm-activeLineGutter": { background: "var(--color-raised)", color: "var(--color-text)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { background: "var(--color-inset)" },
  ".cm-selectionMatch": { background: "var(--color-accent-wash)" },
  "&.cm-focused .cm-matchingBracket": { background: "var(--color-accent-wash)", outline: "1px solid var(--color-accent)" },
  ".cm-foldPlaceholder": { background: "var(--color-inset)", border: "0", color: "var(--color-muted)", paddingInline: "var(--space-1)" },
  ".cm-tooltip": FLOATS,
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-figures)", fontSize: "var(--text-s)", maxHeight: "16rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { minHeight: "var(--target)", lineHeight: "var(--target)", paddingInline: "var(--space-2)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--color-accent-wash)", color: "var(--color-accent)" },
  ".cm-completionDetail": { color: "var(--color-muted)", fontStyle: "normal" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "var(--weight-strong)" },
  ".cm-tooltip.cm-completionInfo": { ...FLOATS, fontFamily: "var(--font-words)", fontSize: "var(--text-s)", maxWidth: "22rem", padding: "var(--space-2)" },
  ".cm-diagnostic": { fontFamily: "var(--font-words)", fontSize: "var(--text-s)", maxWidth: "34rem", padding: "var(--space-2) var(--space-3)", whiteSpace: "pre-line" },
  ".cm-diagnostic-error": { borderLeft: "3px solid var(--color-danger-solid)" },
  ".cm-diagnostic-warning": { borderLeft: "3px solid var(--color-caution-solid)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--color-danger-solid) 1.5px", textUnderlineOffset: "3px" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--color-caution-solid) 1.5px", textUnderlineOffset: "3px" },
  ".cm-lintPoint::after": { borderBottomColor: "var(--color-danger-solid)" },
  ".cm-panels": { background: "var(--color-surface)", color: "var(--color-text)" },
  ".cm-panels-bottom": { borderTop: "var(--border)" },
  ".cm-panel.cm-search": { fontFamily: "var(--font-words)", padding: "var(--space-2) var(--space-5) var(--space-2) var(--space-2)" },
  ".cm-panel.cm-search label": { fontSize: "var(--text-s)" },
  ".cm-textfield": { background: "var(--color-page)", border: "var(--border-strong)", borderRadius: "4px", color: "var(--color-text)", fontSize: "var(--text-s)", minHeight: "var(--target)" },
  ".cm-button": { background: "var(--color-raised)", backgroundImage: "none", border: "var(--border)", borderRadius: "4px", color: "var(--color-text)", fontSize: "var(--text-s)", minHeight: "var(--target)" },
  ".cm-panel button[name=close]": { color: "var(--color-text)", minWidth: "var(--target)", minHeight: "var(--target)" },
  ".cm-searchMatch": { background: "var(--color-caution-wash)", outline: "1px solid var(--color-caution)" },
  ".cm-searchMatch-selected": { background: "var(--color-accent-wash)", outline: "1px solid var(--color-accent)" },
});

export const inks = HighlightStyle.define([
  { tag: tags.definition(tags.propertyName), color: "var(--color-quiet)", fontWeight: "var(--weight-strong)" },
  { tag: tags.comment, color: "var(--color-muted)", fontStyle: "italic" },
  { tag: [tags.punctuation, tags.separator, tags.bracket, tags.squareBracket, tags.brace], color: "var(--color-muted)" },
  { tag: tags.string, color: "var(--color-strong)" },
]);
