import type { TestView } from '@nugget/contract';
import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';

const ICONS = { passed: CircleCheck, failed: CircleX, skipped: CircleDashed } as const;

export function TestMark({ status }: Pick<TestView, 'status'>) {
  const Icon = ICONS[status];
  return <Icon aria-hidden size={18} />;
}
