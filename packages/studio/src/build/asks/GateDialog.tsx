import type { CommitInfo, OpenGate, TaskView } from '@nugget/contract';
import { Pencil, ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextArea } from '../../design/index.ts';
import { CommitFiles } from '../changes/CommitFiles.tsx';
import { useLooks } from '../faces/crewContext.ts';
import { Face } from '../faces/Face.tsx';
import { AskFooter } from './AskFooter.tsx';
import styles from './Asks.module.css';
import type { AskDialogProps } from './askDialogProps.ts';
import { useDraft } from './keptAnswer.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import { useSending } from './useSending.ts';

export interface GateDialogProps extends AskDialogProps {
  readonly gate: OpenGate;
  readonly task: TaskView | undefined;
  /** The commits of that task. */
  readonly commits: readonly CommitInfo[];
}

/** What the crew wants to know is right: with the nugget to try and the files to look at. */
export function GateDialog(props: GateDialogProps) {
  const { gate, place, connection, actions, onAnswered, onClose } = props;
  const { t } = useTranslation('build');
  const [draft, setDraft] = useDraft(gate.gateId);
  const [isChanging, setChanging] = useState((draft.texts[''] ?? '') !== '');
  const { sending, send } = useSending({ connection, onAnswered });
  const feedback = (draft.texts[''] ?? '').trim();
  const answer = (approved: boolean) =>
    send(() => actions.answerGate({ gate_id: gate.gateId, approved, ...(approved ? {} : { feedback }) }));
  const isSending = sending.state === 'sending';
  return (
    <Dialog
      title={t('gate_title')}
      isOpen
      onClose={onClose}
      size="l"
      footer={
        <AskFooter sending={sending} place={place} onLater={onClose}>
          {isChanging ? (
            <>
              <Button isDisabled={isSending} onPress={() => setChanging(false)}>
                {t('gate_back')}
              </Button>
              <Button
                variant="primary"
                isDisabled={feedback === ''}
                isPending={isSending}
                onPress={() => void answer(false)}
              >
                {t('gate_send')}
              </Button>
            </>
          ) : (
            <>
              <Button
                icon={<Pencil aria-hidden size={20} />}
                isDisabled={isSending}
                onPress={() => setChanging(true)}
              >
                {t('gate_no')}
              </Button>
              <Button
                variant="primary"
                icon={<ThumbsUp aria-hidden size={20} />}
                isPending={isSending}
                onPress={() => void answer(true)}
              >
                {t('gate_yes')}
              </Button>
            </>
          )}
        </AskFooter>
      }
    >
      <div className={styles.ask}>
        <p className={styles.question}>{gate.question}</p>
        {isChanging ? (
          <TextArea
            label={t('gate_feedback')}
            hint={t('gate_feedback_hint')}
            value={draft.texts[''] ?? ''}
            onChange={(text) => setDraft({ ...draft, texts: { ...draft.texts, '': text } })}
            autoFocus
          />
        ) : null}
        <ToJudge {...props} />
      </div>
    </Dialog>
  );
}

function ToJudge({ gate, task, commits, actions, sessionId }: GateDialogProps) {
  const { t } = useTranslation('build');
  const agent = task?.agent_name ?? '';
  const looks = useLooks(agent);
  return (
    <>
      {gate.context === '' || task === undefined ? null : (
        <div className={styles.says}>
          <Face looks={looks} mood="waiting" size={3.5} />
          <div>
            <strong>{t('gate_says', { agent })}</strong>
            <p className={styles.context}>{gate.context}</p>
          </div>
        </div>
      )}
      <section aria-label={t('gate_preview')}>
        <h3 className={styles.title}>{t('gate_preview')}</h3>
        <PreviewFrame launch={actions.launch} />
      </section>
      <section aria-label={t('gate_files')}>
        <h3 className={styles.title}>{t('gate_files')}</h3>
        {commits.length === 0 ? (
          <p>{t('gate_files_none')}</p>
        ) : (
          commits.map(({ sha }) => <CommitFiles key={sha} sessionId={sessionId} sha={sha} />)
        )}
      </section>
    </>
  );
}
