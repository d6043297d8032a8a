import { useEffect, useRef } from 'react';

/** Quiet: a buzzer is shrill, and somebody may wear headphones. */
const LOUDNESS = 0.04;

interface Tone {
  readonly context: AudioContext;
  readonly oscillator: OscillatorNode;
  readonly volume: GainNode;
}

/** Sounds with that frequency in hertz; 0 is silence. */
export function useTone(frequency: number): void {
  const tone = useRef<Tone>(undefined);
  useEffect(() => {
    if (frequency > 0) tone.current ??= startTone();
    if (tone.current === undefined) return;
    const { context, oscillator, volume } = tone.current;
    if (frequency > 0) oscillator.frequency.setValueAtTime(frequency, context.currentTime);
    volume.gain.setValueAtTime(frequency > 0 ? LOUDNESS : 0, context.currentTime);
  }, [frequency]);
  useEffect(
    () => () => {
      void tone.current?.context.close();
      tone.current = undefined;
    },
    [],
  );
}

function startTone(): Tone {
  const context = new AudioContext();
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  oscillator.type = 'square';
  oscillator.connect(volume).connect(context.destination);
  oscillator.start();
  return { context, oscillator, volume };
}
