import { defaultKeymap } from '@codemirror/commands';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorSelection, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorTheme } from './editorTheme.ts';
import { languageOf } from './languages.ts';

/** Lines counted from 1, both included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface CodeViewParts {
  readonly parent: HTMLElement;
  readonly path: string;
  readonly text: string;
  /** What a screen reader calls it. */
  readonly label: string;
  /** The search field's own words, by the English ones. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Told which lines are picked; undefined when nothing is. */
  readonly onPick: (lines: Lines | undefined) => void;
}

/** A file to read: with colours, line numbers to pick lines by, and a search (Mod-f). Nothing can be written. */
export function createCodeView({ parent, path, text, label, phrases, onPick }: CodeViewParts): EditorView {
  const extensions: Extension = [
    EditorState.readOnly.of(true),
    EditorState.phrases.of(phrases),
    // No keyboard comes up on a phone, because there is nothing to type.
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-readonly': 'true',
      inputmode: 'none',
      // Not every tool knows that what can be edited is reached by Tab.
      tabindex: '0',
    }),
    lineNumbers({ domEventHandlers: { mousedown: pickLine } }),
    drawSelection(),
    highlightSelectionMatches(),
    search({ top: true }),
    keymap.of([...searchKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    languageOf(path),
    editorTheme,
    EditorView.updateListener.of(({ state, selectionSet }) => {
      if (selectionSet) onPick(pickedLines(state));
    }),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

/** A press on a number picks its line; with Shift held, all lines from the picked ones to it. */
function pickLine(
  view: EditorView,
  { from, to }: { readonly from: number; readonly to: number },
  event: Event,
) {
  const { anchor } = view.state.selection.main;
  const isMore = event instanceof MouseEvent && event.shiftKey;
  const selection = isMore
    ? EditorSelection.single(
        anchor <= from ? view.state.doc.lineAt(anchor).from : view.state.doc.lineAt(anchor).to,
        anchor <= from ? to : from,
      )
    : EditorSelection.single(from, to);
  view.dispatch({ selection });
  view.focus();
  event.preventDefault();
  return true;
}

function pickedLines({ selection, doc }: EditorState): Lines | undefined {
  const { from, to, empty } = selection.main;
  return empty ? undefined : { from: doc.lineAt(from).number, to: doc.lineAt(to).number };
}

/** Brings a line into view and picks it. */
export function showLine(view: EditorView, number: number): void {
  const { doc } = view.state;
  const { from, to } = doc.line(Math.min(Math.max(1, number), doc.lines));
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
}
