import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from './jsonSchemas.ts';

const folder = new URL('../schemas/', import.meta.url);
const files = jsonSchemas();
const schemaOf = (name: string) =>
  JSON.parse(files.find((file) => file.name === `${name}.schema.json`)?.text ?? '{}');

describe('the schema files', () => {
  it('are the ones that there are', () => {
    expect(readdirSync(folder).sort()).toEqual(files.map(({ name }) => name).sort());
  });

  it.each(files)(
    '$name is fresh; run packages/contract/scripts/writeSchemas.ts when it is not',
    ({ name, text }) => {
      expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text);
    },
  );

  it('are all of draft 7', () => {
    for (const { text } of files)
      expect(JSON.parse(text).$schema).toBe('http://json-schema.org/draft-07/schema#');
  });

  it('ask for the goal only, and know a spec’s limits and kinds', () => {
    const spec = schemaOf('nuggetSpec');
    expect(spec.required).toEqual(['nugget']);
    expect(spec.additionalProperties).toBe(false);
    expect(spec.properties.requirements.maxItems).toBe(50);
    expect(spec.properties.agents.items.properties.role.enum).toEqual([
      'builder',
      'tester',
      'reviewer',
      'custom',
    ]);
    expect(spec.properties).toHaveProperty('$schema');
  });

  it('know the place of an event in its log', () => {
    const [first] = schemaOf('events').anyOf;
    expect(first.required).toEqual(['type', 'session_id', 'crew', 'goal', 'seq', 'at']);
  });
});
