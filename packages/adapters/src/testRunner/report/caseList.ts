import type { TestCase } from '@nugget/engine';
import { cleanEnd, cleanLine } from './cleanText.ts';

const LIMITS = { cases: 1_000, name: 200, file: 400, details: 4_000 } as const;

export interface CaseList {
  add(found: TestCase): void;
  readonly cases: readonly TestCase[];
  /** Of all that were added, also those beyond the cap. */
  readonly counts: Readonly<Record<TestCase['status'], number>>;
}

/**
 * Cases of hostile tests, made safe to show and bounded in number and length. When the list is full, counting goes on,
 * and a failed case still takes the place of another: whoever repairs must see it.
 */
export function createCaseList(): CaseList {
  const cases: TestCase[] = [];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const placeFor = ({ status }: TestCase): number => {
    if (cases.length < LIMITS.cases) return cases.length;
    return status === 'failed' ? cases.findLastIndex((kept) => kept.status !== 'failed') : -1;
  };
  return {
    add(found) {
      counts[found.status] += 1;
      const place = placeFor(found);
      if (place >= 0) cases[place] = safe(found);
    },
    cases,
    counts,
  };
}

const safe = ({ name, file, status, details }: TestCase): TestCase => ({
  name: cleanLine(name, LIMITS.name) || '(no name)',
  file: cleanLine(file, LIMITS.file),
  status,
  details: status === 'failed' ? cleanEnd(details, LIMITS.details) : '',
});
