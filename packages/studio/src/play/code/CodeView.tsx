import type { EditorView } from '@codemirror/view';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Code.module.css';
import { createCodeView, type Lines, showLine } from './createCodeView.ts';
import type { Place } from './FileReader.tsx';

export interface CodeViewProps {
  readonly place: Place;
  readonly text: string;
  readonly onPick: (lines: Lines | undefined) => void;
}

export function CodeView({ place, text, onPick }: CodeViewProps) {
  const { t } = useTranslation('play');
  const { path } = place;
  const parent = useRef<HTMLDivElement>(null);
  const editor = useRef<EditorView>(undefined);
  const phrases = usePhrases();
  const label = t('code_label', { path });
  useEffect(() => {
    if (parent.current === null) return;
    const view = createCodeView({ parent: parent.current, path, text, label, phrases, onPick });
    editor.current = view;
    return () => view.destroy();
  }, [path, text, label, phrases, onPick]);
  useEffect(() => {
    if (place.line !== undefined && editor.current !== undefined) showLine(editor.current, place.line);
  }, [place]);
  return <div ref={parent} className={styles.editor} />;
}

function usePhrases(): Readonly<Record<string, string>> {
  const { t } = useTranslation('play');
  return useMemo(
    () => ({
      Find: t('find'),
      next: t('find_next'),
      previous: t('find_previous'),
      close: t('find_close'),
      'current match': t('find_current'),
      'on line': t('find_on_line'),
    }),
    [t],
  );
}
