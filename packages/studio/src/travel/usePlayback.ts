import { useCallback, useEffect, useState } from 'react';
import { later } from '../library/timers.ts';
import type { SessionModel, SessionSnapshot } from '../session/sessionModel.ts';
import { nextStep, type Speed } from './playback.ts';

export interface Playback {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** From where one looks; from the beginning when that is now. */
  readonly play: () => void;
  readonly pause: () => void;
}

/** Plays a build again; at its end it is live again. */
export function usePlayback(model: SessionModel, { shownSeq }: SessionSnapshot): Playback {
  const [isPlaying, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(4);
  useEffect(() => {
    if (!isPlaying) return;
    const step = nextStep(model.events(), shownSeq, speed);
    if (step === undefined) {
      setPlaying(false);
      model.seek('live');
      return;
    }
    return later(step.inMs, () => model.seek(step.seq));
  }, [isPlaying, speed, model, shownSeq]);
  const play = useCallback(() => {
    if (model.snapshot().isLive) model.seek(0);
    setPlaying(true);
  }, [model]);
  const pause = useCallback(() => setPlaying(false), []);
  return { isPlaying, speed, setSpeed, play, pause };
}
