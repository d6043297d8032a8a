import type { NuggetError } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { problemsOf } from '../../app/problemsOf.ts';
import { Banner } from '../../design/index.ts';
import { problemWords } from './problemWords.ts';

/** Why Go did not begin, and what to do: block by block where it is about the blocks. */
export function GoNotice({ error }: { readonly error: NuggetError }) {
  const { t } = useTranslation('build');
  const problems = problemsOf(error.details);
  switch (error.code) {
    case 'SESSION_BUSY':
      return <Banner tone="info">{t('go_busy')}</Banner>;
    case 'SERVER_BUSY':
    case 'MODEL_BUSY':
      return <Banner tone="warn">{t('go_server_busy')}</Banner>;
    case 'BUDGET_SPENT':
      return <Banner tone="warn">{t('go_no_energy')}</Banner>;
    default:
      if (problems.length === 0) return <ErrorNotice error={error} />;
      return (
        <Banner tone="warn">
          <strong>{t('go_problems_title')}</strong>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.message}`}>{problemWords(t, problem)}</li>
            ))}
          </ul>
        </Banner>
      );
  }
}
