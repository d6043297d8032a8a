import type { Settings } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { Meter } from '../design/index.ts';
import styles from './Settings.module.css';

/** What has been used today, against the limits of the day where there are some. */
export function SpentToday({ settings }: { readonly settings: Settings }) {
  const { t, i18n } = useTranslation('settings');
  const { tokens, cost_usd } = settings.spent_today;
  const { day_max_tokens, day_max_cost_usd } = settings.budget;
  const number = new Intl.NumberFormat(i18n.language);
  const dollars = new Intl.NumberFormat(i18n.language, { style: 'currency', currency: 'USD' });
  const spent = t('spent_tokens', { count: tokens });
  if (day_max_tokens === null && day_max_cost_usd === null) {
    return (
      <p className={styles.spent}>
        {t('spent_today')}: {spent}, {dollars.format(cost_usd)}
      </p>
    );
  }
  const tokenWords = t('spent_of', {
    spent: number.format(tokens),
    limit: number.format(day_max_tokens ?? 0),
  });
  const costWords = t('spent_of', {
    spent: dollars.format(cost_usd),
    limit: dollars.format(day_max_cost_usd ?? 0),
  });
  return (
    <div className={styles.meters}>
      {day_max_tokens === null ? null : (
        <Meter
          label={`${t('spent_today')}: ${t('budget_day_tokens')}`}
          value={tokens}
          max={day_max_tokens}
          tone={toneOf(tokens / day_max_tokens)}
          valueText={tokenWords}
        />
      )}
      {day_max_cost_usd === null ? null : (
        <Meter
          label={`${t('spent_today')}: ${t('budget_day_cost')}`}
          value={cost_usd}
          max={day_max_cost_usd}
          tone={toneOf(cost_usd / day_max_cost_usd)}
          valueText={costWords}
        />
      )}
    </div>
  );
}

function toneOf(share: number): 'good' | 'warn' | 'bad' {
  if (share >= 1) return 'bad';
  return share >= 0.8 ? 'warn' : 'good';
}
