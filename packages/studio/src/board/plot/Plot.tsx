import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCalm } from '../bench/useCalm.ts';
import type { MonitorRow } from '../line/boardNow.ts';
import styles from './Plot.module.css';
import { HEIGHT, plotShape, WIDTH } from './plotShape.ts';
import { type Series, seriesOf } from './seriesOf.ts';

/** The last minute of every value that the program prints as `name: value`. */
export function Plot({ rows }: { readonly rows: readonly MonitorRow[] }) {
  const { t } = useTranslation('board');
  const series = useMemo(() => seriesOf(rows), [rows]);
  if (series.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t('plot_empty')}</p>
        <code>{t('plot_example')}</code>
      </div>
    );
  }
  return (
    <div className={styles.plot}>
      <Picture series={series} />
      <Values series={series} />
    </div>
  );
}

function Picture({ series }: { readonly series: readonly Series[] }) {
  const { t, i18n } = useTranslation('board');
  const { low, high, lines } = plotShape(series, { isCalm: useCalm() });
  const numbers = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <figure className={styles.figure}>
      <span className={styles.high} aria-hidden>
        {numbers.format(high)}
      </span>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('plot_label', { names: series.map(({ name }) => name).join(', ') })}
      >
        {[0.25, 0.5, 0.75].map((share) => (
          <path key={share} className={styles.grid} d={`M0 ${HEIGHT * share}H${WIDTH}`} />
        ))}
        {lines.map(({ name, points }, index) => (
          <polyline key={name} className={styles.line} data-series={index} points={points} />
        ))}
      </svg>
      <span className={styles.low} aria-hidden>
        {numbers.format(low)}
      </span>
      <figcaption className={styles.time}>
        <span>{t('plot_from')}</span>
        <span>{t('plot_to')}</span>
      </figcaption>
    </figure>
  );
}

/** The legend, which says the same in numbers. */
function Values({ series }: { readonly series: readonly Series[] }) {
  const { t, i18n } = useTranslation('board');
  const numbers = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  return (
    <table className={styles.values}>
      <caption>{t('plot_table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plot_name')}</th>
          <th scope="col">{t('plot_now')}</th>
          <th scope="col">{t('plot_least')}</th>
          <th scope="col">{t('plot_most')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ name, points }, index) => {
          const values = points.map(({ value }) => value);
          const cells = [values.at(-1) ?? 0, Math.min(...values), Math.max(...values)] as const;
          return (
            <tr key={name}>
              <th scope="row">
                <svg className={styles.key} viewBox="0 0 28 12" aria-hidden="true" focusable="false">
                  <path className={styles.line} data-series={index} d="M1 6H27" />
                </svg>
                {name}
              </th>
              <td className={styles.now}>{numbers.format(cells[0])}</td>
              <td>{numbers.format(cells[1])}</td>
              <td>{numbers.format(cells[2])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
