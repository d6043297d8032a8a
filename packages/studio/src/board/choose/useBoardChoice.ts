import type { BoardView, DetectedBoard, Device } from '@nugget/contract';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServices } from '../../app/services.ts';
import type { LineSource } from '../line/boardLine.ts';
import { serverSource } from '../line/serverSource.ts';
import type { UsbBoard } from '../usb/usbBoard.ts';
import { USB_PORT } from '../usb/usbPort.ts';
import { type UsbConnection, useUsbBoard } from '../usb/useUsbBoard.ts';
import { pickPort } from './pickPort.ts';
import { type Boards, useBoards } from './useBoards.ts';

export interface BoardChoice {
  /** The boards of the server's computer. */
  readonly here: Boards;
  /** That of this browser. */
  readonly connection: UsbConnection;
  /** All of them. */
  readonly boards: readonly DetectedBoard[];
  readonly port: string | undefined;
  readonly choose: (port: string) => void;
  /** The board of this browser, where that is the chosen one. */
  readonly usb: UsbBoard | undefined;
  readonly source: LineSource | undefined;
}

export interface BoardWishes {
  readonly sessionId: string;
  /** What the nugget is made for. */
  readonly device: Device;
  /** Where it was put last. */
  readonly last: BoardView | undefined;
}

/** Which board is shown, and where its line comes from. */
export function useBoardChoice({ sessionId, device, last }: BoardWishes): BoardChoice {
  const { t } = useTranslation('board');
  const { client } = useServices();
  const [chosen, choose] = useState<string>();
  const here = useBoards(sessionId);
  const connection = useUsbBoard(device, t('usb_name'));
  const own = connection.usb;
  const boards = own === undefined ? here.boards : [own.board, ...here.boards];
  // A USB board that was let go of is no choice any more.
  const isLetGo = own === undefined && chosen?.startsWith(USB_PORT) === true;
  const port = pickPort({ boards, chosen: isLetGo ? undefined : chosen, last });
  const usb = own?.board.port === port ? own : undefined;
  const deviceId = last?.port === port ? last?.device : device.id;
  const source = useMemo(() => {
    if (port === undefined) return undefined;
    return usb === undefined ? serverSource(client, port, deviceId) : usb.source;
  }, [client, port, usb, deviceId]);
  return { here, connection, boards, port, choose, usb, source };
}
