import type { NuggetSpec, SessionView } from '@nugget/contract';
import { useQuery } from '@tanstack/react-query';
import { Zap } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services.ts';
import { Meter } from '../../design/index.ts';
import styles from './EnergyBar.module.css';
import { type Energy, energyOf, limitOf } from './energyOf.ts';

const TONES = { unlimited: 'info', plenty: 'good', low: 'warn', empty: 'bad' } as const;

export interface EnergyBarProps {
  readonly usage: SessionView['usage'];
  readonly budgetWarning: SessionView['budgetWarning'];
  readonly budget: NuggetSpec['budget'];
}

/** What the crew has used up: a battery for a child, numbers for whoever pays. */
export const EnergyBar = memo(function EnergyBar({ usage, budgetWarning, budget }: EnergyBarProps) {
  const { t } = useTranslation('build');
  const { client } = useServices();
  const facts = useQuery({ queryKey: ['facts'], queryFn: () => client.call('getFacts', {}) });
  const energy = energyOf({ usage, budgetWarning }, limitOf(budget, facts.data?.nugget_budget));
  return (
    <div className={styles.energy}>
      {energy.usedPercent === undefined ? (
        <p className={styles.open}>
          <Zap aria-hidden size={18} />
          <strong>{t('energy_label')}</strong> {t('energy_unlimited')}
        </p>
      ) : (
        <Meter
          label={t('energy_label')}
          value={100 - energy.usedPercent}
          max={100}
          tone={TONES[energy.mood]}
          valueText={t(`energy_${energy.mood}`)}
        />
      )}
      <Numbers energy={energy} />
    </div>
  );
});

const formatsOf = (language: string) => ({
  whole: new Intl.NumberFormat(language),
  money: new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
});

function Numbers({ energy }: { readonly energy: Energy }) {
  const { t, i18n } = useTranslation('build');
  // A formatter takes far longer to make than to use.
  const { whole, money } = useMemo(() => formatsOf(i18n.language), [i18n.language]);
  const tokens = whole.format(energy.tokens);
  const cost = money.format(energy.costUsd);
  return (
    <details className={styles.numbers}>
      <summary>{t('energy_details')}</summary>
      <ul>
        <li>
          {energy.maxTokens === undefined
            ? t('energy_tokens', { used: tokens })
            : t('energy_tokens_of', { used: tokens, max: whole.format(energy.maxTokens) })}
        </li>
        <li>
          {energy.maxCostUsd === undefined
            ? energy.costUsd === 0
              ? t('energy_free')
              : t('energy_cost', { used: cost })
            : t('energy_cost_of', { used: cost, max: money.format(energy.maxCostUsd) })}
        </li>
        <li>{t('energy_calls', { count: energy.calls })}</li>
        {energy.usedPercent === undefined ? null : (
          <li>{t('energy_used', { percent: energy.usedPercent })}</li>
        )}
      </ul>
    </details>
  );
}
