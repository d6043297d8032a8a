import { HardDriveDownload, Unplug, Usb } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/index.ts';
import { FirmwareDialog } from './FirmwareDialog.tsx';
import type { UsbBoard } from './usbBoard.ts';
import { usbPorts } from './usbPort.ts';
import type { UsbConnection } from './useUsbBoard.ts';

export interface UsbWaysProps {
  readonly connection: UsbConnection;
  readonly onConnected: (board: UsbBoard) => void;
}

/** What a browser with USB ports can do by itself, as that of a Chromebook: nothing has to be installed there. */
export function UsbWays({ connection, onConnected }: UsbWaysProps) {
  const { t } = useTranslation('board');
  const [isInstalling, setInstalling] = useState(false);
  const ports = usbPorts();
  if (ports === undefined) return null;
  const connect = async (): Promise<void> => {
    const board = await connection.connect();
    if (board !== undefined) onConnected(board);
  };
  const install = (): void => {
    // The installer needs the port for itself.
    connection.disconnect();
    setInstalling(true);
  };
  return (
    <>
      {connection.usb === undefined ? (
        <Button
          size="s"
          icon={<Usb aria-hidden size={18} />}
          isPending={connection.isConnecting}
          onPress={() => void connect()}
        >
          {t('usb_connect')}
        </Button>
      ) : (
        <Button size="s" icon={<Unplug aria-hidden size={18} />} onPress={connection.disconnect}>
          {t('usb_disconnect')}
        </Button>
      )}
      <Button size="s" icon={<HardDriveDownload aria-hidden size={18} />} onPress={install}>
        {t('firmware_open')}
      </Button>
      {isInstalling ? <FirmwareDialog ports={ports} onClose={() => setInstalling(false)} /> : null}
    </>
  );
}
