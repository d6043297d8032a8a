import type { CommitInfo, NuggetSpec, TestView } from '@nugget/contract';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Meter } from '../../design/index.ts';
import { type Proof, provenBy } from './provenBy.ts';
import { TestLine } from './TestLine.tsx';
import { TestMark } from './TestMark.tsx';
import styles from './Tests.module.css';

export interface TestsPanelProps {
  readonly tests: readonly TestView[];
  readonly round: number;
  readonly coverage: number | undefined;
  readonly spec: NuggetSpec | undefined;
  readonly tasks: readonly { readonly id: string; readonly requirement_ids: readonly string[] }[];
  readonly commits: readonly CommitInfo[];
}

/** What was tried, and which wish each test proves. */
export const TestsPanel = memo(function TestsPanel(props: TestsPanelProps) {
  const { tests, round, coverage, spec, tasks, commits } = props;
  const { t } = useTranslation('build');
  const { proofs, others } = useMemo(
    () => provenBy(tests, { spec, tasks, commits }),
    [tests, spec, tasks, commits],
  );
  if (round === 0) {
    const isOff = spec?.workflow.testing_enabled === false;
    const text = isOff ? t('tests_off') : t('tests_empty_text');
    return <EmptyState title={t('tests_empty_title')} text={text} level={3} />;
  }
  return (
    <div className={styles.panel}>
      <Score tests={tests} round={round} />
      {coverage === undefined ? null : (
        <div>
          <Meter label={t('tests_coverage')} value={Math.round(coverage)} max={100} tone="good" />
          <p className={styles.note}>{t('tests_coverage_tip')}</p>
        </div>
      )}
      {proofs.length === 0 ? null : (
        <section>
          <h3 className={styles.title}>{t('tests_proof_title')}</h3>
          <ul className={styles.proofs}>
            {proofs.map((proof) => (
              <ProofEntry key={proof.requirement.id} proof={proof} />
            ))}
          </ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section>
          <h3 className={styles.title}>{t('tests_others_title')}</h3>
          <TestList tests={others} />
        </section>
      )}
    </div>
  );
});

function Score({ tests, round }: Pick<TestsPanelProps, 'tests' | 'round'>) {
  const { t } = useTranslation('build');
  const count = (status: TestView['status']): number => tests.filter((test) => test.status === status).length;
  return (
    <div>
      <p className={styles.score}>
        <strong>{t('tests_round', { round })}</strong>
        {(['passed', 'failed', 'skipped'] as const).map((status) => (
          <span key={status} className={styles.count} data-status={status}>
            <TestMark status={status} />
            {t(`tests_${status}`, { count: count(status) })}
          </span>
        ))}
      </p>
      {round > 1 || count('failed') > 0 ? <p className={styles.note}>{t('tests_rounds_text')}</p> : null}
    </div>
  );
}

/** A wish holds when one of its tests passed and none failed. */
function stateOf({ tests }: Proof): 'proven' | 'broken' | 'unproven' {
  if (tests.some(({ status }) => status === 'failed')) return 'broken';
  return tests.some(({ status }) => status === 'passed') ? 'proven' : 'unproven';
}

const MARKS = { proven: 'passed', broken: 'failed', unproven: 'skipped' } as const;

function ProofEntry({ proof }: { readonly proof: Proof }) {
  const { t } = useTranslation('build');
  const state = stateOf(proof);
  return (
    <li className={styles.proof}>
      <p className={styles.wish}>
        <span className={styles.badge} data-status={MARKS[state]}>
          <TestMark status={MARKS[state]} />
          {t(`tests_${state}`)}
        </span>
        {proof.requirement.description}
      </p>
      {proof.tests.length === 0 ? (
        <p className={styles.note}>{t('tests_none')}</p>
      ) : (
        <TestList tests={proof.tests} />
      )}
    </li>
  );
}

const TestList = ({ tests }: { readonly tests: readonly TestView[] }) => (
  <ul className={styles.tests}>
    {tests.map((test) => (
      <TestLine key={`${test.file} ${test.name}`} test={test} />
    ))}
  </ul>
);
