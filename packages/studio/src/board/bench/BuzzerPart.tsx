import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Switch } from '../../design/index.ts';
import { useCalm } from './useCalm.ts';
import { useTone } from './useTone.ts';
import { WokwiPart } from './WokwiPart.tsx';

export interface BuzzerPartProps {
  /** Hertz; 0 is silence. */
  readonly frequency: number;
  readonly isVirtual: boolean;
}

/** A buzzer that is seen, and heard by whoever wants to. */
export function BuzzerPart({ frequency, isVirtual }: BuzzerPartProps) {
  const { t } = useTranslation('board');
  const [isHeard, setHeard] = useState(false);
  const isCalm = useCalm();
  useTone(isHeard ? frequency : 0);
  return (
    <>
      <WokwiPart tag="wokwi-buzzer" now={{ hasSignal: frequency > 0 && !isCalm }} zoom={1.15} />
      {isVirtual ? <Switch label={t('buzzer_hear')} isOn={isHeard} onChange={setHeard} /> : null}
    </>
  );
}
