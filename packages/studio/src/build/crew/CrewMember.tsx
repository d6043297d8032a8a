import type { AgentRole } from '@nugget/contract';
import { CircleCheck, CircleHelp, Clock, LoaderCircle, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import type { Mood } from '../status/taskState.ts';
import styles from './CrewPanel.module.css';
import { useSpeech } from './useSpeech.ts';

const ICONS = {
  idle: Clock,
  working: LoaderCircle,
  done: CircleCheck,
  error: TriangleAlert,
  waiting: CircleHelp,
} as const;

export interface CrewMemberProps {
  readonly name: string;
  readonly role: AgentRole;
  readonly mood: Mood;
  /** The newest words of the agent on its task. */
  readonly output: string;
}

export function CrewMember({ output, ...member }: CrewMemberProps) {
  return <Speaking {...member} speech={useSpeech(member.mood, output)} />;
}

interface SpeakingProps extends Omit<CrewMemberProps, 'output'> {
  readonly speech: string;
}

/** An agent writes much more than fits its bubble; it is drawn again only when the bubble says something else. */
const Speaking = memo(function Speaking({ name, role, mood, speech }: SpeakingProps) {
  const { t } = useTranslation('build');
  const looks = useLooks(name);
  const Icon = ICONS[mood];
  return (
    <li className={styles.member} data-mood={mood} data-hue={looks.colour}>
      <p className={styles.bubble}>
        <span>{speech}</span>
      </p>
      <div className={styles.who}>
        <Face looks={looks} mood={mood} size={4.5} />
        <div className={styles.about}>
          <strong className={styles.name}>{name}</strong>
          <span className={styles.role}>{t(`role_${role}`)}</span>
          <span className={styles.mood}>
            <Icon aria-hidden size={16} />
            {t(`mood_${mood}`)}
          </span>
        </div>
      </div>
    </li>
  );
});
