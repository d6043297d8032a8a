import type { NuggetDocument } from '@nugget/contract';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { useServices } from '../../app/services.ts';
import { useAct } from '../../build/useAct.ts';
import { Button } from '../../design/index.ts';
import { fileNameOf } from '../../home/mine/fileNameOf.ts';
import { saveFile } from '../../home/mine/saveFile.ts';
import styles from './Share.module.css';

export interface DownloadsProps {
  readonly nugget: NuggetDocument;
  readonly sessionId: string;
}

export function Downloads({ nugget, sessionId }: DownloadsProps) {
  const { t } = useTranslation('play');
  const { client } = useServices();
  const { act, isActing, error } = useAct();
  const name = fileNameOf(nugget.name);
  const saveFiles = () =>
    act(async () =>
      saveFile(await client.call('exportSession', { params: { id: sessionId } }), `${name}.zip`),
    );
  const saveNugget = () =>
    act(async () =>
      saveFile(await client.call('exportNugget', { params: { id: nugget.id } }), `${name}.nugget`),
    );
  const icon = <Download aria-hidden size={20} />;
  return (
    <div className={styles.downloads}>
      <Button icon={icon} isDisabled={isActing} onPress={() => void saveFiles()}>
        {t('share_zip')}
      </Button>
      <Button icon={icon} isDisabled={isActing} onPress={() => void saveNugget()}>
        {t('share_nugget')}
      </Button>
      <p className={styles.note}>{t('share_nugget_text')}</p>
      {error === undefined ? null : <ErrorNotice error={error} />}
    </div>
  );
}
