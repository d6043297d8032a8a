import type { NuggetSpecInput } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/index.ts';
import type { BlockWord } from '../definitions/defineBlock.ts';
import styles from './CrewReads.module.css';
import { specSummary } from './specSummary.ts';

interface CrewReadsProps {
  readonly spec: NuggetSpecInput;
  /** Parts that no block shows. */
  readonly kept: readonly BlockWord[];
  readonly onClose: () => void;
}

/** The spec that the blocks make: as a list for a child, as JSON for an adult. */
export function CrewReads({ spec, kept, onClose }: CrewReadsProps) {
  const { t } = useTranslation('blocks');
  return (
    <Dialog title={t('crew_reads')} isOpen onClose={onClose} size="l">
      <div className={styles.parts}>
        {specSummary(spec, t).map(({ title, lines }) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <Lines lines={lines} />
          </section>
        ))}
        {kept.length === 0 ? null : (
          <section>
            <p>{t('kept_title')}</p>
            <Lines lines={kept.map((words) => t(words))} />
          </section>
        )}
        <details>
          <summary>{t('crew_json')}</summary>
          <pre className={styles.json}>{JSON.stringify(spec, undefined, 2)}</pre>
        </details>
      </div>
    </Dialog>
  );
}

// Two lines may say the same; where they stand tells them apart, and nothing in a line has a state.
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}
