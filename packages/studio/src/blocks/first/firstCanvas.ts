import type { WorkspaceJson } from '@nugget/contract';
import i18next from 'i18next';
import { writeKept } from '../../library/keptKey.ts';
import '../canvas/canvas.css';
import { openCanvas } from '../canvas/openCanvas.ts';
import { watchCanvas } from '../canvas/watchCanvas.ts';
import { emptyWorkspace } from '../spec/emptyWorkspace.ts';
import { isJsonObject } from '../spec/json.ts';
import type { FirstFrame } from './firstFrame.ts';
import { offerCanvas } from './handOver.ts';

/** Opens the blocks of a nugget, as the server has told it, in the language that is on. Blocks that cannot be read are left to the studio, which says so. */
export function openFirstCanvas(nugget: unknown, { host, name }: FirstFrame): void {
  if (!isJsonObject(nugget)) return;
  name.textContent = String(nugget.name ?? '');
  const json = isJsonObject(nugget.workspace_json) ? nugget.workspace_json : emptyWorkspace();
  host.replaceChildren();
  const words = i18next.getFixedT(i18next.language, 'blocks');
  const workspace = openCanvas({ host, words, json });
  let changed: WorkspaceJson | undefined;
  const stop = watchCanvas(workspace, (next) => (changed = next));
  const keep = () => keepFor(nugget, { before: json, after: changed });
  addEventListener('pagehide', keep);
  const settle = () => {
    stop();
    removeEventListener('pagehide', keep);
    return changed;
  };
  if (!offerCanvas({ workspace, json, settle })) workspace.dispose();
}

/** The tab is closed while the studio is still on its way: the next visit finds here what was made in this one. */
function keepFor(
  { id, revision }: { readonly [key: string]: unknown },
  { before, after }: { readonly before: WorkspaceJson; readonly after: WorkspaceJson | undefined },
): void {
  if (after === undefined || typeof id !== 'string' || typeof revision !== 'number') return;
  writeKept(localStorage, id, {
    revision,
    before: { workspace_json: before },
    after: { workspace_json: after },
  });
}
