import { Blocks, CircleCheck, CirclePause, Hammer, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './BuildBadge.module.css';
import type { BuildState } from './buildStates.ts';

const ICONS = {
  new: Blocks,
  building: Hammer,
  ready: CircleCheck,
  failed: RotateCw,
  stopped: CirclePause,
} as const;

/** What became of the newest build, by picture, word and colour. */
export function BuildBadge({ build }: { readonly build: BuildState }) {
  const { t } = useTranslation('home');
  const Icon = ICONS[build];
  return (
    <span className={styles.badge} data-build={build}>
      <Icon aria-hidden />
      {t(`state_${build}`)}
    </span>
  );
}
