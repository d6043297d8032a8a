import type { WorkspaceJson } from '@nugget/contract';
import i18next from 'i18next';
import { lookOfPage } from '../../app/look/lookOfPage.ts';
import { startWords } from '../../words/startWords.ts';
import '../canvas/canvas.css';
import { openCanvas } from '../canvas/openCanvas.ts';
import { watchCanvas } from '../canvas/watchCanvas.ts';
import { emptyWorkspace } from '../spec/emptyWorkspace.ts';
import { isJsonObject } from '../spec/json.ts';
import type { FirstFrame } from './firstFrame.ts';
import { offerCanvas } from './handOver.ts';

/** Opens the blocks of a nugget, as the server has told it. Blocks that cannot be read are left to the studio, which says so. */
export async function openFirstCanvas(nugget: unknown, { host, name }: FirstFrame): Promise<void> {
  if (!isJsonObject(nugget)) return;
  await startWords(lookOfPage().current().language ?? navigator.language);
  name.textContent = String(nugget.name ?? '');
  const json = isJsonObject(nugget.workspace_json) ? nugget.workspace_json : emptyWorkspace();
  host.replaceChildren();
  const words = i18next.getFixedT(i18next.language, 'blocks');
  const workspace = openCanvas({ host, words, json });
  let changed: WorkspaceJson | undefined;
  const stop = watchCanvas(workspace, (next) => (changed = next));
  const settle = () => {
    stop();
    return changed;
  };
  if (!offerCanvas({ workspace, json, settle })) workspace.dispose();
}
