import type { OpenGate } from '@nugget/contract';
import { X, Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SmallBoard } from '../../board/show/SmallBoard.tsx';
import { Button, Dialog } from '../../design/index.ts';
import { AskFooter } from './AskFooter.tsx';
import styles from './Asks.module.css';
import type { AskDialogProps } from './askDialogProps.ts';
import { useSending } from './useSending.ts';

/** Whom the engine names for a gate that is about the way of a nugget onto its board, and about no task. */
export const isFlashGate = ({ taskId }: Pick<OpenGate, 'taskId'>): boolean => taskId === 'deploy';

export interface FlashGateDialogProps extends AskDialogProps {
  readonly gate: OpenGate;
}

/** May it go onto the board now? Names the board and the files; a no is an answer that needs no reason. */
export function FlashGateDialog({
  gate,
  place,
  connection,
  actions,
  onAnswered,
  onClose,
}: FlashGateDialogProps) {
  const { t } = useTranslation('build');
  const { sending, send } = useSending({ connection, onAnswered });
  const isSending = sending.state === 'sending';
  const answer = (approved: boolean) => send(() => actions.answerGate({ gate_id: gate.gateId, approved }));
  return (
    <Dialog
      title={t('flash_gate_title')}
      isOpen
      onClose={onClose}
      footer={
        <AskFooter sending={sending} place={place} onLater={onClose}>
          <Button
            icon={<X aria-hidden size={20} />}
            isDisabled={isSending}
            onPress={() => void answer(false)}
          >
            {t('flash_gate_no')}
          </Button>
          <Button
            variant="primary"
            icon={<Zap aria-hidden size={20} />}
            isPending={isSending}
            onPress={() => void answer(true)}
          >
            {t('flash_gate_yes')}
          </Button>
        </AskFooter>
      }
    >
      <div className={styles.ask}>
        <p className={styles.question}>{gate.question}</p>
        <div className={styles.says}>
          <SmallBoard state="waiting" />
          <p className={styles.context}>{gate.context}</p>
        </div>
      </div>
    </Dialog>
  );
}
