import { childWords, type DeploymentTarget, isErrorCode, type SessionView } from '@nugget/contract';
import { Blocks, Play, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../design/index.ts';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import type { Mood } from '../status/taskState.ts';
import { Confetti } from './Confetti.tsx';
import styles from './Ending.module.css';
import { WonNext } from './WonNext.tsx';

export interface EndCardProps {
  readonly nuggetId: string;
  readonly view: SessionView;
  /** Where the blocks put it; undefined until that is known. */
  readonly target?: DeploymentTarget | undefined;
  /** Go on, or try again. */
  readonly controls: ReactNode;
}

/** How a build ended and what to do next. */
export function EndCard(props: EndCardProps) {
  const { view } = props;
  switch (view.outcome) {
    case 'running':
      return null;
    case 'succeeded':
      return <Won {...props} />;
    case 'failed':
      return <Failed {...props} />;
    case 'stopped':
      return <Stopped {...props} />;
  }
}

function CrewPicture({ agents, mood }: Pick<SessionView, 'agents'> & { readonly mood: Mood }) {
  return (
    <div className={styles.crew}>
      {agents.slice(0, 5).map(({ name }) => (
        <Member key={name} name={name} mood={mood} />
      ))}
    </div>
  );
}

const Member = ({ name, mood }: { readonly name: string; readonly mood: Mood }) => (
  <Face looks={useLooks(name)} mood={mood} size={4.5} />
);

function Won({ nuggetId, view, target }: EndCardProps) {
  const { t } = useTranslation('build');
  return (
    <section className={styles.card} data-end="succeeded">
      <Confetti />
      <CrewPicture agents={view.agents} mood="done" />
      <div className={styles.words}>
        <h2>{t('won_title')}</h2>
        <p>{view.summary}</p>
      </div>
      <WonNext nuggetId={nuggetId} view={view} target={target} />
    </section>
  );
}

/** What an adult can do something about: the key, the address, the limits. */
const MENDED_IN_SETTINGS: readonly string[] = ['MODEL_KEY_REFUSED', 'MODEL_UNREACHABLE', 'BUDGET_SPENT'];

function Failed({ nuggetId, view, controls }: EndCardProps) {
  const { t, i18n } = useTranslation('build');
  const open = view.tasks.filter(({ status }) => status !== 'done');
  const last = view.errors.at(-1);
  const words =
    last !== undefined && isErrorCode(last.code) ? childWords(last.code, i18n.language) : t('failed_unknown');
  return (
    <section className={styles.card} data-end="failed">
      <CrewPicture agents={view.agents.slice(0, 1)} mood="error" />
      <div className={styles.words}>
        <h2>{t('failed_title')}</h2>
        <p>{words}</p>
        {open.length === 0 ? null : (
          <details>
            <summary>{t('failed_parts')}</summary>
            <ul>
              {open.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </details>
        )}
        {last === undefined ? null : (
          <details>
            <summary>{t('failed_details')}</summary>
            <p className={styles.message}>
              <code>{last.code}</code> {last.message}
            </p>
          </details>
        )}
      </div>
      <div className={styles.next}>
        <LinkButton href={`/n/${nuggetId}/blocks`} icon={<Blocks aria-hidden size={20} />}>
          {t('change_blocks')}
        </LinkButton>
        {last !== undefined && MENDED_IN_SETTINGS.includes(last.code) ? (
          <LinkButton href="/settings" icon={<Settings aria-hidden size={20} />}>
            {t('to_settings')}
          </LinkButton>
        ) : null}
        {view.commits.length === 0 ? null : (
          <LinkButton href={`/n/${nuggetId}/play`} icon={<Play aria-hidden size={20} />}>
            {t('play_anyway')}
          </LinkButton>
        )}
        {controls}
      </div>
    </section>
  );
}

/** Why it stopped stands only in the feed: a view keeps that it stopped. */
function Stopped({ view, controls }: EndCardProps) {
  const { t } = useTranslation('build');
  const reason = view.feed.findLast(({ event }) => event === 'session_stopped')?.text;
  const text =
    reason === 'budget'
      ? t('stopped_budget')
      : reason === 'shutdown'
        ? t('stopped_shutdown')
        : t('stopped_text');
  return (
    <section className={styles.card} data-end="stopped">
      <CrewPicture agents={view.agents} mood="idle" />
      <div className={styles.words}>
        <h2>{t('stopped_title')}</h2>
        <p>{text}</p>
      </div>
      <div className={styles.next}>{controls}</div>
    </section>
  );
}
