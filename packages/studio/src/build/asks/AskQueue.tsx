import type { CommitInfo, TaskView } from '@nugget/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner, Button } from '../../design/index.ts';
import type { AskDialogProps } from './askDialogProps.ts';
import { FlashGateDialog, isFlashGate } from './FlashGateDialog.tsx';
import { GateDialog } from './GateDialog.tsx';
import { forgetDraft } from './keptAnswer.ts';
import type { Ask } from './openAsks.ts';
import { QuestionDialog } from './QuestionDialog.tsx';

export interface AskQueueProps extends Pick<AskDialogProps, 'sessionId' | 'connection' | 'actions'> {
  readonly asks: readonly Ask[];
  readonly tasks: readonly TaskView[];
  readonly commits: readonly CommitInfo[];
}

/** Everything that waits for a person, one after the other. Who says "later" keeps a banner. */
export function AskQueue(props: AskQueueProps) {
  const { asks } = props;
  const { t } = useTranslation('build');
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  // An answer is with the server before the event about it is back here.
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const waiting = asks.filter(({ id }) => !answered.has(id));
  const [first] = waiting;
  if (first === undefined) return null;
  const current = waiting.find(({ id }) => !later.has(id));
  if (current === undefined) {
    return (
      <Banner
        tone="warn"
        action={
          <Button variant="primary" onPress={() => setLater(new Set())}>
            {t('ask_open')}
          </Button>
        }
      >
        {t('ask_banner', { count: waiting.length })}
      </Banner>
    );
  }
  const onAnswered = (): void => {
    forgetDraft(current.id);
    setAnswered(new Set([...answered, current.id]));
  };
  const onClose = (): void => setLater(new Set(waiting.map(({ id }) => id)));
  const place = { place: waiting.indexOf(current) + 1, count: waiting.length };
  return (
    <AskDialog
      key={current.id}
      {...props}
      ask={current}
      place={place}
      onAnswered={onAnswered}
      onClose={onClose}
    />
  );
}

type AskDialogOwnProps = AskQueueProps & AskDialogProps & { readonly ask: Ask };

function AskDialog({ ask, tasks, commits, asks: _, ...rest }: AskDialogOwnProps) {
  const task = tasks.find(({ id }) => id === ask.taskId);
  switch (ask.kind) {
    case 'gate': {
      if (isFlashGate(ask)) return <FlashGateDialog {...rest} gate={ask.gate} />;
      const own = commits.filter(({ taskId }) => taskId === ask.taskId);
      return <GateDialog {...rest} gate={ask.gate} task={task} commits={own} />;
    }
    case 'question':
      return <QuestionDialog {...rest} open={ask.question} task={task} />;
  }
}
