import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, Dialog, TextArea } from '../../design/index.ts';
import type { TextRequest } from './textRequest.ts';

/** Near the end of the room it says how much is left; in characters. */
const NEARLY_FULL = 100;

/** Room to write. However it is closed, the words stay: undo takes them back. */
export function TextDialog({
  request,
  onClose,
}: {
  readonly request: TextRequest;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('blocks');
  const [text, setText] = useState(request.value);
  // The focus goes back to the block once the dialog has left the page.
  useEffect(() => () => request.close(), [request]);
  const close = () => {
    request.save(text);
    onClose();
  };
  const left = request.max - text.length;
  return (
    <Dialog
      title={request.label}
      isOpen
      onClose={close}
      footer={
        <Button variant="primary" onPress={close}>
          {t('write_done')}
        </Button>
      }
    >
      <TextArea
        label={t('write_here')}
        value={text}
        onChange={setText}
        maxLength={request.max}
        rows={6}
        autoFocus
        {...(left <= NEARLY_FULL ? { hint: t('write_left', { count: left }) } : {})}
      />
    </Dialog>
  );
}
