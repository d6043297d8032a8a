import type { NuggetSpec, SessionView } from '@nugget/contract';
import { Check } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EnergyBar } from '../energy/EnergyBar.tsx';
import { TimeLeftLabel } from '../timeLeft/TimeLeftLabel.tsx';
import { type Headline, headlineOf, STEPS, stepStates } from './buildStage.ts';
import styles from './StatusBar.module.css';

export interface StatusBarProps {
  readonly view: SessionView;
  readonly spec: NuggetSpec | undefined;
  /** False while somebody looks back: there is no time left in the past. */
  readonly isLive: boolean;
  /** Stop, go on, try again. */
  readonly actions: ReactNode;
}

/** Where the build stands, at a glance. */
export function StatusBar({ view, spec, isLive, actions }: StatusBarProps) {
  const { t } = useTranslation('build');
  const headline = headlineOf(view);
  const onBoard = headline === 'deploying' && view.deploy?.target === 'esp32';
  const done = view.tasks.filter(({ status }) => status === 'done').length;
  return (
    <section className={styles.bar} aria-label={t('steps_label')}>
      <Stage
        headline={onBoard ? 'on_board' : headline}
        done={done}
        count={view.tasks.length}
        crew={view.crew}
      />
      <Steps phase={view.phase} outcome={view.outcome} />
      <div className={styles.facts}>
        {view.outcome === 'running' && isLive ? <TimeLeftLabel view={view} /> : null}
        <EnergyBar usage={view.usage} budgetWarning={view.budgetWarning} budget={spec?.budget} />
        <div className={styles.actions}>{actions}</div>
      </div>
    </section>
  );
}

interface StageProps extends Pick<SessionView, 'crew'> {
  readonly headline: Headline | 'on_board';
  readonly done: number;
  /** Of so many jobs. */
  readonly count: number;
}

const Stage = memo(function Stage({ headline, done, count, crew }: StageProps) {
  const { t } = useTranslation('build');
  return (
    <div className={styles.main}>
      <h2 className={styles.headline}>{t(`headline_${headline}`)}</h2>
      {count === 0 ? null : <p className={styles.jobs}>{t('jobs_done', { done, count })}</p>}
      {crew === 'rehearsal' ? <span className={styles.rehearsal}>{t('rehearsal')}</span> : null}
    </div>
  );
});

const Steps = memo(function Steps({ phase, outcome }: Pick<SessionView, 'phase' | 'outcome'>) {
  const { t } = useTranslation('build');
  const states = stepStates({ phase, outcome });
  return (
    <ol className={styles.steps}>
      {STEPS.map((step, index) => {
        const state = states[step];
        const name = t(`step_${step}`);
        return (
          <li
            key={step}
            className={styles.step}
            data-state={state}
            {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={styles.dot} aria-hidden>
              {state === 'done' ? <Check size={16} strokeWidth={3.5} /> : index + 1}
            </span>
            <span aria-hidden>{name}</span>
            <span className={styles.hidden}>{t(`step_${state}`, { step: name })}</span>
          </li>
        );
      })}
    </ol>
  );
});
