import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.tagName, tags.heading], color: 'var(--color-grape-ink)', fontWeight: '700' },
  { tag: [tags.string, tags.regexp, tags.attributeValue], color: 'var(--color-grass-ink)' },
  { tag: [tags.number, tags.bool, tags.null, tags.color, tags.unit], color: 'var(--color-coral-ink)' },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.propertyName)],
    color: 'var(--color-sky-ink)',
  },
  { tag: [tags.className, tags.typeName, tags.attributeName], color: 'var(--color-sea-ink)' },
  { tag: tags.comment, color: 'var(--color-text-soft)', fontStyle: 'italic' },
  { tag: tags.link, textDecoration: 'underline' },
]);

const surfaces = EditorView.theme({
  '&': { height: '100%', color: 'var(--color-text)', backgroundColor: 'var(--color-surface)' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', fontSize: 'var(--text-s)', lineHeight: '1.7' },
  '.cm-gutters': {
    color: 'var(--color-text-soft)',
    backgroundColor: 'var(--color-raised)',
    borderRight: '1px solid var(--color-line)',
    cursor: 'pointer',
  },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '2.75rem', padding: '0 0.75rem' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '3px solid var(--color-focus)', outlineOffset: '-3px' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--color-accent-soft)',
  },
  '.cm-searchMatch': { backgroundColor: 'var(--color-sun-soft)', outline: '1px solid var(--color-sun-ink)' },
  '.cm-panels': { color: 'var(--color-text)', backgroundColor: 'var(--color-raised)' },
  '.cm-panels-top': { borderBottom: '1px solid var(--color-line)' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.5rem',
    padding: '0.5rem 3.5rem 0.5rem 0.5rem',
    fontSize: 'var(--text-s)',
  },
  // Ways to search that only a programmer knows, and the break before the fields to replace, which are not here.
  '.cm-panel.cm-search label, .cm-panel.cm-search [name=select], .cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search input, .cm-panel.cm-search .cm-button': {
    minHeight: 'var(--touch)',
    margin: '0',
    padding: '0 0.75rem',
    border: '2px solid var(--color-line)',
    borderRadius: 'var(--radius-s)',
    color: 'var(--color-text)',
    background: 'var(--color-surface)',
    font: 'inherit',
  },
  '.cm-panel.cm-search input': { flex: '1 1 9rem', minWidth: '0' },
  '.cm-panel.cm-search [name=close]': {
    top: '0.5rem',
    insetInlineEnd: '0.5rem',
    width: 'var(--touch)',
    height: 'var(--touch)',
    color: 'var(--color-text)',
    fontSize: 'var(--text-l)',
    cursor: 'pointer',
  },
});

export const editorTheme = [surfaces, syntaxHighlighting(colours)];
