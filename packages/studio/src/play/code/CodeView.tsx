import type { EditorView } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Code.module.css';
import { createCodeView, type Lines, showLine } from './createCodeView.ts';

export interface CodeViewProps {
  readonly path: string;
  readonly text: string;
  /** The line to show first. */
  readonly line: number | undefined;
  readonly onPick: (lines: Lines | undefined) => void;
}

export function CodeView({ path, text, line, onPick }: CodeViewProps) {
  const { t } = useTranslation('play');
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const phrases = usePhrases();
  const label = t('code_label', { path });
  useEffect(() => {
    if (place.current === null) return;
    const view = createCodeView({ parent: place.current, path, text, label, phrases, onPick });
    editor.current = view;
    return () => view.destroy();
  }, [path, text, label, phrases, onPick]);
  useEffect(() => {
    if (line !== undefined && editor.current !== undefined) showLine(editor.current, line);
  }, [line]);
  return <div ref={place} className={styles.editor} />;
}

function usePhrases(): Readonly<Record<string, string>> {
  const { t } = useTranslation('play');
  return useMemo(
    () => ({
      Find: t('find'),
      next: t('find_next'),
      previous: t('find_previous'),
      all: t('find_all'),
      'match case': t('find_case'),
      regexp: t('find_regexp'),
      'by word': t('find_word'),
      close: t('find_close'),
      'current match': t('find_current'),
      'on line': t('find_on_line'),
    }),
    [t],
  );
}
