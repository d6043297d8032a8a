import { useEffect, useState } from 'react';
import { later } from '../library/timers.ts';
import type { SessionModel, SessionSnapshot } from '../session/sessionModel.ts';
import { nextStep, type Speed } from './playback.ts';

export interface Playback {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  setSpeed(speed: Speed): void;
  /** From where one looks; from the beginning when that is now. */
  play(): void;
  pause(): void;
}

/** Plays a build again; at its end it is live again. */
export function usePlayback(model: SessionModel, { shownSeq, isLive }: SessionSnapshot): Playback {
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
  return {
    isPlaying,
    speed,
    setSpeed,
    play() {
      if (isLive) model.seek(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
  };
}
