import { join } from 'node:path';
import { NuggetError } from '@nugget/contract';
import type { WorkAuthor } from '@nugget/engine';
import { authorLine } from './authorLine.ts';
import { type Checkout, loadIndex } from './checkout.ts';
import { commitIndex } from './commits.ts';
import { encodeCommitText } from './commitText.ts';
import { catchUp, type Shop } from './integrateTask.ts';

export interface Restoring {
  readonly author: WorkAuthor;
  readonly key: string;
  readonly message: string;
  /** The commit to go back to. */
  readonly sha: string;
}

/**
 * Puts an earlier commit's files on top of the history; answers the new sha, or undefined when it was done before or
 * changes nothing. The workspace follows afterwards, as for every commit.
 */
export async function restoreWork(
  shop: Shop,
  workspace: Checkout,
  restoring: Restoring,
): Promise<string | undefined> {
  const { git, ledger, clock } = shop;
  await catchUp(shop);
  if (ledger.find(restoring.key) !== undefined) return undefined;
  const { sha, author } = restoring;
  if (!ledger.all().some((commit) => commit.sha === sha)) {
    const message = `No commit ${JSON.stringify(sha)} is in this history; take one of the log`;
    throw new NuggetError('COMMIT_NOT_FOUND', { message });
  }
  // An index of its own: nobody sees anything of it before it is a commit.
  const target = { ...workspace, index: join(`${workspace.index}.restore`) };
  await loadIndex(git, target, sha);
  const signed = { ...authorLine(author.agentName), time: Math.floor(clock.now() / 1000) };
  const isChange = await commitIndex(git, target, { text: encodeCommitText(restoring), author: signed });
  return isChange ? ledger.advance() : undefined;
}
