import type { Client } from '@nugget/client';
import { type Device, filesForBoard, isBoardProgram, requireMainProgram } from '@nugget/contract';
import type { BoardFile } from './uploadFiles.ts';

/**
 * What of a nugget goes on a board, as the server would put it there.
 * BOARD_CODE_REFUSED without a main.py.
 */
export async function boardPrograms(
  client: Pick<Client, 'call'>,
  sessionId: string,
  device: Pick<Device, 'libraries'>,
): Promise<readonly BoardFile[]> {
  const params = { id: sessionId };
  const { files } = await client.call('listFiles', { params, query: {} });
  const paths = files.map(({ path }) => path).filter(isBoardProgram);
  requireMainProgram(paths);
  const own = await Promise.all(
    paths.map(async (path) => {
      const { text = '' } = await client.call('getFile', { params, query: { path } });
      return { path, text };
    }),
  );
  return filesForBoard(own, device);
}
