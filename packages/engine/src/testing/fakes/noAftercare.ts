import { NuggetError } from '@nugget/contract';
import type { Aftercare } from '../../aftercare.ts';

/** For tests of what knows builds only: every other wish is refused (INTERNAL). */
export function noAftercare(): Aftercare {
  const refuse = async (): Promise<never> => {
    throw new NuggetError('INTERNAL', { message: 'This test has nothing after the build' });
  };
  return {
    fix: refuse,
    undo: refuse,
    launch: refuse,
    flash: refuse,
    files: refuse,
    file: refuse,
    commit: refuse,
    explain: refuse,
    importNugget: refuse,
  };
}
