import { ChevronFirst, ChevronLast } from 'lucide-react';
import { type KeyboardEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Slider } from '../design/index.ts';
import type { SessionModel, SessionSnapshot } from '../session/sessionModel.ts';
import { MomentMarks } from './MomentMarks.tsx';
import { momentAt, nextMoment, previousMoment } from './moments.ts';
import styles from './TimeTravelBar.module.css';
import { NowButton, PlayButton, SpeedChoice, StepButton } from './travelButtons.tsx';
import { useMoments } from './useMoments.ts';
import { useMomentWords } from './useMomentWords.ts';
import { usePlayback } from './usePlayback.ts';

export interface TimeTravelBarProps {
  readonly model: SessionModel;
  readonly snapshot: SessionSnapshot;
}

const BACK = <ChevronFirst aria-hidden />;
const ON = <ChevronLast aria-hidden />;

/** Goes back to any moment of a build: every screen of it shows what it was then. */
export function TimeTravelBar({ model, snapshot }: TimeTravelBarProps) {
  const { t } = useTranslation('travel');
  const { shownSeq, newestSeq, isLive } = snapshot;
  const { pause, ...playback } = usePlayback(model, snapshot);
  const events = model.events();
  const moments = useMoments(events, newestSeq);
  const words = useMomentWords(events);
  const previous = previousMoment(moments, shownSeq);
  const next = nextMoment(moments, shownSeq);
  const go = useCallback(
    (seq: number | 'live'): void => {
      pause();
      model.seek(seq === model.snapshot().newestSeq ? 'live' : seq);
    },
    [model, pause],
  );
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
        <StepButton label={t('previous')} icon={BACK} to={previous?.seq} go={go} />
        <PlayButton isPlaying={playback.isPlaying} play={playback.play} pause={pause} />
        <StepButton label={t('next')} icon={ON} to={next?.seq} go={go} />
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
        <SpeedChoice speed={playback.speed} setSpeed={playback.setSpeed} />
        <NowButton isLive={isLive} go={go} />
      </div>
    </section>
  );
}
