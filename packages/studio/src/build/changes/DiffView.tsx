import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, VisuallyHidden } from '../../design/index.ts';
import styles from './Changes.module.css';
import { type DiffLine, type DiffPart, readDiff } from './diffLines.ts';

/** Longer changes are opened by whoever wants them: a generated file may have thousands of lines. */
const FIRST_LINES = 120;
const SIGNS = { added: '+', removed: '−', same: ' ' } as const;

export interface DiffViewProps {
  readonly path: string;
  readonly patch: string;
}

/** What changed in one file: by sign, by word and by colour. */
export const DiffView = memo(function DiffView({ path, patch }: DiffViewProps) {
  const { t } = useTranslation('build');
  const diff = readDiff(patch);
  switch (diff.kind) {
    case 'binary':
      return <p className={styles.note}>{t('diff_binary')}</p>;
    case 'raw':
      return <pre className={styles.raw}>{patch}</pre>;
    case 'lines':
      return (
        <div>
          <p className={styles.note}>{t('diff_count', { added: diff.added, removed: diff.removed })}</p>
          <Lines path={path} parts={diff.parts} />
        </div>
      );
  }
});

function Lines({ path, parts }: { readonly path: string; readonly parts: readonly DiffPart[] }) {
  const { t } = useTranslation('build');
  const [isLong, showAll] = useState(true);
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  let left = isLong ? FIRST_LINES : count;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard. */}
      <section className={styles.diff} aria-label={t('diff_label', { path })} tabIndex={0}>
        {parts.map(({ startLine, lines }, index) => {
          const shown = lines.slice(0, left);
          left -= shown.length;
          if (shown.length === 0) return null;
          return (
            <ol key={startLine} className={styles.lines}>
              {index > 0 ? <li className={styles.gap}>{t('diff_same')}</li> : null}
              {shown.map((line) => (
                <Line key={`${line.kind}${line.number}`} line={line} />
              ))}
            </ol>
          );
        })}
      </section>
      {isLong && count > FIRST_LINES ? (
        <Button size="s" onPress={() => showAll(false)}>
          {t('diff_more', { count })}
        </Button>
      ) : null}
    </>
  );
}

function Line({ line }: { readonly line: DiffLine }) {
  const { t } = useTranslation('build');
  return (
    <li className={styles.diffLine} data-kind={line.kind}>
      <span className={styles.number} aria-hidden>
        {line.number}
      </span>
      <span className={styles.sign} aria-hidden>
        {SIGNS[line.kind]}
      </span>
      {line.kind === 'same' ? null : (
        <VisuallyHidden elementType="span">{t(`diff_${line.kind}`)}: </VisuallyHidden>
      )}
      <code>{line.text}</code>
    </li>
  );
}
