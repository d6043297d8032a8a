import { ChevronFirst, ChevronLast, Pause, Play, Radio } from 'lucide-react';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton, Select, Slider } from '../design/index.ts';
import type { SessionModel, SessionSnapshot } from '../session/sessionModel.ts';
import { MomentMarks } from './MomentMarks.tsx';
import { momentAt, momentsOf, nextMoment, previousMoment } from './moments.ts';
import type { Speed } from './playback.ts';
import styles from './TimeTravelBar.module.css';
import { useMomentWords } from './useMomentWords.ts';
import { type Playback, usePlayback } from './usePlayback.ts';

export interface TimeTravelBarProps {
  readonly model: SessionModel;
  readonly snapshot: SessionSnapshot;
}

/** Goes back to any moment of a build: every screen of it shows what it was then. */
export function TimeTravelBar({ model, snapshot }: TimeTravelBarProps) {
  const { t } = useTranslation('travel');
  const { shownSeq, newestSeq, isLive } = snapshot;
  const playback = usePlayback(model, snapshot);
  const events = model.events();
  // The list grows in place: its length says when there is more of it.
  const moments = useMemo(() => momentsOf(events.slice(0, newestSeq)), [events, newestSeq]);
  const words = useMomentWords(events);
  const previous = previousMoment(moments, shownSeq);
  const next = nextMoment(moments, shownSeq);
  const go = (seq: number | 'live'): void => {
    playback.pause();
    model.seek(seq === newestSeq ? 'live' : seq);
  };
  const onKey = (event: KeyboardEvent): void => {
    const target = event.key === 'PageUp' ? next : event.key === 'PageDown' ? previous : undefined;
    if (target === undefined) return;
    // The slider would go a tenth of the way; a moment is what one looks for.
    event.preventDefault();
    event.stopPropagation();
    go(target.seq);
  };
  if (newestSeq < 2) return null;
  return (
    <section className={styles.bar} aria-label={t('title')} data-live={isLive} onKeyDownCapture={onKey}>
      <div className={styles.buttons}>
        <IconButton
          label={t('previous')}
          icon={<ChevronFirst aria-hidden />}
          isDisabled={previous === undefined}
          onPress={() => go(previous?.seq ?? 0)}
        />
        <PlayButton playback={playback} />
        <IconButton
          label={t('next')}
          icon={<ChevronLast aria-hidden />}
          isDisabled={next === undefined}
          onPress={() => go(next?.seq ?? 'live')}
        />
      </div>
      <div className={styles.line}>
        <Slider
          label={t('slider')}
          value={shownSeq}
          min={0}
          max={newestSeq}
          onChange={go}
          valueText={isLive ? t('now') : words.at(shownSeq, momentAt(moments, shownSeq))}
        />
        <MomentMarks moments={moments} newestSeq={newestSeq} />
      </div>
      <div className={styles.buttons}>
        <SpeedChoice playback={playback} />
        <Button
          size="s"
          isDisabled={isLive}
          icon={<Radio aria-hidden size={18} />}
          onPress={() => go('live')}
        >
          {t('to_now')}
        </Button>
      </div>
    </section>
  );
}

function PlayButton({ playback: { isPlaying, play, pause } }: { readonly playback: Playback }) {
  const { t } = useTranslation('travel');
  return isPlaying ? (
    <IconButton label={t('pause')} icon={<Pause aria-hidden />} onPress={pause} />
  ) : (
    <IconButton label={t('play')} icon={<Play aria-hidden />} onPress={play} />
  );
}

const SPEEDS = { s1: 1, s4: 4, s16: 16 } as const satisfies Readonly<Record<string, Speed>>;
const speedIds = ['s1', 's4', 's16'] as const;

function SpeedChoice({ playback: { speed, setSpeed } }: { readonly playback: Playback }) {
  const { t } = useTranslation('travel');
  const options = speedIds.map((id) => ({ id, label: t(`speed_${SPEEDS[id]}`) }));
  const value = speedIds.find((id) => SPEEDS[id] === speed) ?? 's4';
  return (
    <Select label={t('speed')} options={options} value={value} onChange={(id) => setSpeed(SPEEDS[id])} />
  );
}
