import type { Device, PartStates } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import styles from './Bench.module.css';
import { pinRows } from './pinLevels.ts';

export interface PinsListProps {
  readonly device: Pick<Device, 'pins' | 'parts'>;
  /** Undefined for a real board, whose levels nobody knows. */
  readonly states: PartStates | undefined;
}

/** What is at which pin, for whoever wires it or reads the program. */
export function PinsList({ device, states }: PinsListProps) {
  const { t } = useTranslation('board');
  return (
    <details className={styles.pins}>
      <summary>{t('pins_title')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('pins_pin')}</th>
            <th scope="col">{t('pins_what')}</th>
            {states === undefined ? null : <th scope="col">{t('pins_level')}</th>}
          </tr>
        </thead>
        <tbody>
          {pinRows(device, states).map(({ pin, label, level }) => (
            <tr key={pin}>
              <th scope="row">
                <code>{pin}</code>
              </th>
              <td>{label}</td>
              {states === undefined ? null : (
                <td>
                  <span className={styles.level} data-level={level}>
                    {t(`level_${level}`)}
                  </span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
