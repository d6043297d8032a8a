import type { DeploymentTarget, SessionView } from '@nugget/contract';
import { Cpu, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/index.ts';
import styles from './Ending.module.css';

export interface WonNextProps {
  readonly nuggetId: string;
  readonly view: Pick<SessionView, 'board'>;
  /** Where the blocks put it; undefined until that is known. */
  readonly target: DeploymentTarget | undefined;
}

/** Where a nugget that is ready waits: on its board, on its page, or on both. */
export function WonNext({ nuggetId, view, target }: WonNextProps) {
  const { t } = useTranslation('build');
  const hasBoard = target === 'esp32' || target === 'both' || view.board !== undefined;
  const hasPage = target !== 'esp32';
  const page = (
    <LinkButton
      variant={hasBoard ? 'quiet' : 'primary'}
      size="l"
      href={`/n/${nuggetId}/play`}
      icon={<Play aria-hidden />}
    >
      {t(hasBoard ? 'won_page' : 'won_next')}
    </LinkButton>
  );
  if (!hasBoard) return page;
  return (
    <div className={styles.next}>
      <LinkButton variant="primary" size="l" href={`/n/${nuggetId}/board`} icon={<Cpu aria-hidden />}>
        {t('won_board')}
      </LinkButton>
      {hasPage ? page : null}
    </div>
  );
}
