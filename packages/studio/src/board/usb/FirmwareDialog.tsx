import { type NuggetError, toNuggetError } from '@nugget/contract';
import { useMutation } from '@tanstack/react-query';
import { HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../app/ErrorNotice.tsx';
import { Banner, Button, Dialog, Meter } from '../../design/index.ts';
import { AdultSum } from '../../settings/AdultSum.tsx';
import { FilePick } from './FilePick.tsx';
import styles from './Usb.module.css';
import { choosePort, type UsbPorts } from './usbPort.ts';

export interface FirmwareDialogProps {
  readonly ports: UsbPorts;
  readonly onClose: () => void;
}

/** Puts MicroPython on a board that has none: for a grown-up, who also brings the file. */
export function FirmwareDialog({ ports, onClose }: FirmwareDialogProps) {
  const { t } = useTranslation('board');
  const [isAdult, setAdult] = useState(false);
  const [file, setFile] = useState<File>();
  const [percent, setPercent] = useState(0);
  const install = useMutation({ mutationFn: (chosen: File) => installFrom(ports, chosen, setPercent) });
  const isDone = install.data === 'done';
  const error = errorOf(install.error);
  const start = () => {
    setPercent(0);
    if (file !== undefined) install.mutate(file);
  };
  return (
    <Dialog
      title={t('firmware_title')}
      isOpen
      onClose={onClose}
      mustAnswer={install.isPending}
      footer={
        <>
          {/* The button that was pressed is gone by then. */}
          <Button key={`${isDone}`} autoFocus={isDone} isDisabled={install.isPending} onPress={onClose}>
            {t(isDone ? 'firmware_close' : 'cancel')}
          </Button>
          {isAdult && !isDone ? (
            <Button
              variant="primary"
              icon={<HardDriveDownload aria-hidden size={20} />}
              isDisabled={file === undefined}
              isPending={install.isPending}
              onPress={start}
            >
              {t('firmware_start')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className={styles.dialog}>
        {isAdult ? (
          <>
            <ol className={styles.steps}>
              <li>{t('firmware_step_file')}</li>
              <li>{t('firmware_step_boot')}</li>
              <li>{t('firmware_step_erases')}</li>
            </ol>
            <FilePick file={file} onPick={setFile} isDisabled={install.isPending} />
            {install.isPending ? <Meter label={t('firmware_writing')} value={percent} max={100} /> : null}
            {error === undefined ? null : <ErrorNotice error={error} />}
            {isDone ? <Banner tone="good">{t('firmware_done')}</Banner> : null}
          </>
        ) : (
          <>
            <p>{t('firmware_adult')}</p>
            <AdultSum label={t('firmware_adult_go')} onOpen={() => setAdult(true)} />
          </>
        )}
      </div>
    </Dialog>
  );
}

const errorOf = (error: Error | null): NuggetError | undefined =>
  error === null ? undefined : toNuggetError(error);

async function installFrom(
  ports: UsbPorts,
  file: File,
  onProgress: (percent: number) => void,
): Promise<'done' | 'not chosen'> {
  const image = new Uint8Array(await file.arrayBuffer());
  // Read before anything is asked, so that a wrong file costs nothing.
  const { readImage } = await import('./firmwareImage.ts');
  readImage(image);
  const port = await choosePort(ports);
  if (port === undefined) return 'not chosen';
  const { installFirmware } = await import('./installFirmware.ts');
  await installFirmware(port, { image, onProgress });
  return 'done';
}
