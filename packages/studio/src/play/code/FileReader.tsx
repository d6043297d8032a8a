import { useQuery } from '@tanstack/react-query';
import { Lightbulb } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Banner, Button, Spinner } from '../../design/index.ts';
import { type FilesAt, useFileQuery } from '../useFiles.ts';
import styles from './Code.module.css';
import { CodeView } from './CodeView.tsx';
import type { Lines } from './createCodeView.ts';
import { ExplainCard } from './ExplainCard.tsx';

export interface FileReaderProps {
  readonly at: FilesAt;
  readonly place: Place;
}

/** A file, and the line of it to show first. Another object is another wish, even for the same line. */
export interface Place {
  readonly path: string;
  readonly line?: number;
}

/** The server explains at most so many lines at once. */
const MOST_LINES = 200;

/** One file to read, and the lines of it that one wants to understand. */
export function FileReader({ at, place }: FileReaderProps) {
  const { t } = useTranslation('play');
  const { data, error, refetch } = useQuery(useFileQuery(at)(place.path));
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Spinner label={t('files_loading')} />;
  const { text, truncated } = data;
  if (text === undefined) return <p className={styles.note}>{t('code_binary')}</p>;
  if (text === '') return <p className={styles.note}>{t('code_empty')}</p>;
  return (
    <>
      {truncated ? <Banner tone="info">{t('code_cut')}</Banner> : null}
      <TextReader {...{ at, place, text }} />
    </>
  );
}

function TextReader({ at, place, text }: FileReaderProps & { readonly text: string }) {
  const { t } = useTranslation('play');
  const [picked, setPicked] = useState<Lines>();
  const [asked, setAsked] = useState<Lines>();
  const button = useRef<HTMLButtonElement>(null);
  const { path } = place;
  const whole = { from: 1, to: Math.min(MOST_LINES, linesIn(text)) };
  const { from, to } = picked ?? whole;
  const label =
    picked === undefined
      ? t('explain_file')
      : from === to
        ? t('explain_line', { line: from })
        : t('explain_lines', { from, to });
  const close = (): void => {
    setAsked(undefined);
    button.current?.focus();
  };
  return (
    <div className={styles.reader}>
      <div className={styles.readerHead}>
        <h2 className={styles.path}>{path}</h2>
        <Button
          ref={button}
          size="s"
          icon={<Lightbulb aria-hidden size={18} />}
          onPress={() => setAsked({ from, to: Math.min(to, from + MOST_LINES - 1) })}
        >
          {label}
        </Button>
      </div>
      <p className={styles.note}>{t('code_hint')}</p>
      <CodeView place={place} text={text} onPick={setPicked} />
      {asked === undefined ? null : <ExplainCard at={at} path={path} lines={asked} onClose={close} />}
    </div>
  );
}

/** The line break at the end of a file begins no line of its own. */
const linesIn = (text: string): number => text.replace(/\n$/, '').split('\n').length;
