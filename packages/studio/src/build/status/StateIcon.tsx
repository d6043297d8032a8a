import { CircleCheck, CircleDashed, CircleHelp, CirclePlay, Hammer, TriangleAlert } from 'lucide-react';
import type { TaskState } from './taskState.ts';

const ICONS = {
  later: CircleDashed,
  next: CirclePlay,
  working: Hammer,
  waiting: CircleHelp,
  done: CircleCheck,
  failed: TriangleAlert,
} as const;

export function StateIcon({ state, size = 16 }: { readonly state: TaskState; readonly size?: number }) {
  const Icon = ICONS[state];
  return <Icon aria-hidden size={size} />;
}
