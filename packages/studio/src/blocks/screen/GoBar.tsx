import { Lightbulb, Rocket, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, LinkButton } from '../../design/index.ts';
import { isMust, type Missing } from '../spec/findMissing.ts';
import styles from './GoBar.module.css';

/** How a nugget stands with its build. */
export type BuildState = 'never' | 'running' | 'built';

interface GoBarProps {
  readonly missing: readonly Missing[];
  readonly build: BuildState;
  /** Where the build can be watched. */
  readonly buildHref: string;
  readonly isStarting: boolean;
  readonly onGo: () => void;
  /** Shows the block that something is missing in. */
  readonly onJump: (missing: Missing) => void;
}

/** Go, and beside it in words what to do first. */
export function GoBar({ missing, build, buildHref, isStarting, onGo, onJump }: GoBarProps) {
  const { t } = useTranslation('blocks');
  const noteId = useId();
  const [first] = missing;
  // A press on Go never does nothing: with something missing it leads there.
  const press = () => (first !== undefined && isMust(first) ? onJump(first) : onGo());
  return (
    <div className={styles.bar}>
      <div id={noteId} role="status" className={styles.note}>
        {first === undefined ? <span>{t('go_ready')}</span> : <Note {...{ missing, first, onJump }} />}
        {build === 'running' ? <span>{t('go_building')}</span> : null}
      </div>
      {build === 'running' ? (
        <LinkButton href={buildHref}>{t('go_watch')}</LinkButton>
      ) : (
        <Button
          variant="primary"
          size="l"
          icon={<Rocket aria-hidden />}
          isPending={isStarting}
          aria-describedby={noteId}
          onPress={press}
        >
          {t(build === 'never' ? 'go' : 'go_again')}
        </Button>
      )}
    </div>
  );
}

interface NoteProps {
  readonly missing: readonly Missing[];
  readonly first: Missing;
  readonly onJump: (missing: Missing) => void;
}

function Note({ missing, first, onJump }: NoteProps) {
  const { t } = useTranslation('blocks');
  const Icon = isMust(first) ? TriangleAlert : Lightbulb;
  const others = missing.length - 1;
  return (
    <button
      type="button"
      className={styles.missing}
      data-weight={first.weight}
      title={first.details}
      onClick={() => onJump(first)}
    >
      <Icon aria-hidden className={styles.icon} />
      <span>
        <b>{t(isMust(first) ? 'go_must' : 'go_hint')}</b> {t(first.words)}
        {others > 0 ? <span className={styles.others}> {t('go_more', { count: others })}</span> : null}
      </span>
    </button>
  );
}
