import type { OpenQuestion, TaskView } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { Button, Dialog } from '../../design/index.ts';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import { AskFooter } from './AskFooter.tsx';
import styles from './Asks.module.css';
import { answersOf } from './answersOf.ts';
import type { AskDialogProps } from './askDialogProps.ts';
import { useDraft } from './keptAnswer.ts';
import { QuestionCards } from './QuestionCards.tsx';
import { useSending } from './useSending.ts';

export interface QuestionDialogProps extends AskDialogProps {
  readonly open: OpenQuestion;
  readonly task: TaskView | undefined;
}

/** What an agent wants to know before it goes on. */
export function QuestionDialog(props: QuestionDialogProps) {
  const { open, task, place, connection, actions, onAnswered, onClose } = props;
  const { t } = useTranslation('build');
  const [draft, setDraft] = useDraft(open.questionId);
  const { sending, send } = useSending({ connection, onAnswered });
  const answers = answersOf(open.questions, draft);
  const agent = task?.agent_name ?? '';
  const answer = (): void => {
    if (answers === undefined) return;
    const body = { task_id: open.taskId, question_id: open.questionId, answers: { ...answers } };
    void send(() => actions.answerQuestion(body));
  };
  return (
    <Dialog
      title={agent === '' ? t('question_title_nobody') : t('question_title', { agent })}
      isOpen
      onClose={onClose}
      footer={
        <AskFooter sending={sending} place={place} onLater={onClose}>
          <Button
            variant="primary"
            isDisabled={answers === undefined}
            isPending={sending.state === 'sending'}
            onPress={answer}
          >
            {t('question_send')}
          </Button>
        </AskFooter>
      }
    >
      <div className={styles.ask}>
        <div className={styles.says}>
          <Face looks={useLooks(agent)} mood="waiting" size={3.5} />
          {task === undefined ? null : <p>{t('gate_task', { task: task.name })}</p>}
        </div>
        {open.questions.map((question) => (
          <QuestionCards key={question.question} question={question} draft={draft} onChange={setDraft} />
        ))}
      </div>
    </Dialog>
  );
}
