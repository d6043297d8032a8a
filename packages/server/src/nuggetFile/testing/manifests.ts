import { parseSpec } from '@nugget/contract';
import type { RawEntry } from './rawZip.ts';

export const aSpec = () => {
  const parsed = parseSpec({ nugget: { goal: 'A space game', type: 'game' } });
  if (parsed.outcome === 'refused') throw new Error('The spec of the tests is none');
  return parsed.spec;
};

export const aManifest = (parts: Readonly<Record<string, unknown>> = {}) => ({
  format: 1,
  name: 'Space dodge',
  workspace_json: { blocks: { languageVersion: 0, blocks: [] } },
  thumbnail: null,
  spec: aSpec(),
  ...parts,
});

export const at = '2026-11-22T17:45:01.000Z';

/** The entries of a good nugget file. */
export const goodEntries = (manifest: unknown = aManifest()): readonly RawEntry[] => [
  { name: 'nugget.json', data: JSON.stringify(manifest) },
  { name: 'skills.json', data: '[]' },
  { name: 'rules.json', data: '[]' },
  { name: 'events.jsonl', data: `${JSON.stringify({ type: 'planning_started', seq: 1, at })}\n` },
  { name: 'code/', mode: 0o40755 },
  { name: 'code/index.html', data: '<!doctype html><h1>Space</h1>' },
  { name: 'code/src/game.js', data: 'export const lives = 3;\n'.repeat(50) },
];
