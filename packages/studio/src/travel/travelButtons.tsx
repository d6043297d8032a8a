// The parts of the bar around its slider. The slider moves with every event; these are drawn again only when what they
// say or do is another thing.
import { Pause, Play, Radio } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Select } from '../design/index.ts';
import type { Speed } from './playback.ts';
import type { Playback } from './usePlayback.ts';

type Go = (seq: number | 'live') => void;

export interface StepButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  /** The moment it leads to; undefined where there is none. */
  readonly to: number | undefined;
  readonly go: Go;
}

export const StepButton = memo(function StepButton({ label, icon, to, go }: StepButtonProps) {
  const step = (): void => {
    if (to !== undefined) go(to);
  };
  return <IconButton label={label} icon={icon} isDisabled={to === undefined} onPress={step} />;
});

export const PlayButton = memo(function PlayButton({
  isPlaying,
  play,
  pause,
}: Pick<Playback, 'isPlaying' | 'play' | 'pause'>) {
  const { t } = useTranslation('travel');
  return isPlaying ? (
    <IconButton label={t('pause')} icon={<Pause aria-hidden />} onPress={pause} />
  ) : (
    <IconButton label={t('play')} icon={<Play aria-hidden />} onPress={play} />
  );
});

const SPEEDS = { s1: 1, s4: 4, s16: 16 } as const satisfies Readonly<Record<string, Speed>>;
const speedIds = ['s1', 's4', 's16'] as const;

export const SpeedChoice = memo(function SpeedChoice({
  speed,
  setSpeed,
}: Pick<Playback, 'speed' | 'setSpeed'>) {
  const { t } = useTranslation('travel');
  const options = speedIds.map((id) => ({ id, label: t(`speed_${SPEEDS[id]}`) }));
  const value = speedIds.find((id) => SPEEDS[id] === speed) ?? 's4';
  return (
    <Select label={t('speed')} options={options} value={value} onChange={(id) => setSpeed(SPEEDS[id])} />
  );
});

export const NowButton = memo(function NowButton({
  isLive,
  go,
}: {
  readonly isLive: boolean;
  readonly go: Go;
}) {
  const { t } = useTranslation('travel');
  return (
    <Button size="s" isDisabled={isLive} icon={<Radio aria-hidden size={18} />} onPress={() => go('live')}>
      {t('to_now')}
    </Button>
  );
});
