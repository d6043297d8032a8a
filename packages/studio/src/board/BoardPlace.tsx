import type { DeployView } from '@nugget/contract';
import { useTranslation } from 'react-i18next';
import { BoardPicker } from './choose/BoardPicker.tsx';
import { type BoardWishes, useBoardChoice } from './choose/useBoardChoice.ts';
import { LiveBoard } from './LiveBoard.tsx';
import { FlashProblem } from './run/FlashProblem.tsx';
import { useFlash } from './run/useFlash.ts';
import { useUsbFlash } from './run/useUsbFlash.ts';
import { UsbWays } from './usb/UsbWays.tsx';

export interface BoardPlaceProps extends BoardWishes {
  readonly deploy: DeployView | undefined;
  readonly isBuilding: boolean;
}

/** The board that is chosen, real or virtual, at the server's computer or at this browser's. */
export function BoardPlace({ sessionId, device, last, deploy, isBuilding }: BoardPlaceProps) {
  const { t } = useTranslation('board');
  const { here, connection, boards, port, choose, usb, source } = useBoardChoice({ sessionId, device, last });
  const onServer = useFlash(sessionId, choose);
  const overUsb = useUsbFlash(sessionId, device);
  const shown = boards.find((board) => board.port === port);
  const virtual = here.boards.find((board) => board.virtual);
  const flash = (to: string | undefined): void => {
    if (usb !== undefined && to === port) overUsb.flash(usb);
    else if (to !== undefined) onServer.flash(to);
  };
  const chooseAnew = (to: string): void => {
    // Why the other one refused is no longer of interest.
    onServer.forget();
    choose(to);
  };
  return (
    <>
      <BoardPicker
        boards={boards}
        port={port}
        isFirstLook={here.isFirstLook}
        onChoose={chooseAnew}
        onLook={here.ask}
        isLooking={here.isAsking}
      >
        <UsbWays connection={connection} onConnected={(board) => choose(board.board.port)} />
      </BoardPicker>
      {/* Looking goes on by itself. */}
      <FlashProblem error={connection.error ?? here.error} onRetry={undefined} />
      <FlashProblem error={usb === undefined ? onServer.error : overUsb.error} onRetry={() => flash(port)} />
      {port === undefined || source === undefined ? null : (
        <LiveBoard
          key={port}
          source={source}
          device={device}
          name={shown?.virtual === true ? t('virtual_name') : (shown?.name ?? t('gone_name'))}
          hasProgram={usb === undefined ? last?.port === port : overUsb.isDone}
          isFlashing={overUsb.isFlashing || onServer.isFlashing}
          progress={usb === undefined ? progressOf(deploy) : overUsb.progress}
          blocked={isBuilding ? t('blocked_building') : undefined}
          onFlash={() => flash(port)}
          onVirtual={() => flash(virtual?.port)}
        />
      )}
    </>
  );
}

const progressOf = (deploy: DeployView | undefined) =>
  deploy === undefined || deploy.done ? undefined : { step: deploy.step, percent: deploy.progress };
