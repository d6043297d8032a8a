/**
 * Keys that elisa's own web client (MIT) has sent at one time or another and that Nugget has no use for: dropped by name,
 * so that any other unknown key is still refused. Read from its `blockInterpreter.ts`, `specValidator.ts` and
 * `Portals/types.ts`. `$schema` is what an editor needs to find our JSON Schema.
 */
const IGNORED_KEYS: readonly { readonly at: string; readonly keys: readonly string[] }[] = [
  {
    at: '',
    keys: [
      '$schema',
      'devices',
      'documentation',
      'runtime',
      'knowledge',
      'composition',
      'meeting_team',
      'framework',
    ],
  },
  { at: 'style', keys: ['colors', 'theme', 'tone'] },
  { at: 'deployment', keys: ['runtime_url', 'provision_runtime'] },
  { at: 'hardware', keys: ['devices', 'cloud'] },
  { at: 'workflow', keys: ['feedback_loops', 'system_level'] },
  { at: 'skills.*', keys: ['description'] },
  { at: 'portals.*', keys: ['status', 'templateId'] },
  { at: 'portals.*.capabilities.*', keys: ['params'] },
  { at: 'portals.*.cliConfig', keys: ['installHint'] },
  { at: 'portals.*.serialConfig', keys: ['boardType'] },
];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function dropAt(value: unknown, path: readonly string[], keys: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === '*') return Array.isArray(value) ? value.map((entry) => dropAt(entry, rest, keys)) : value;
  if (!isObject(value)) return value;
  if (step === undefined) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
  }
  return Object.hasOwn(value, step) ? { ...value, [step]: dropAt(value[step], rest, keys) } : value;
}

/** The document without the keys that are ignored by name; what it does not touch is passed on as it is. */
export function dropIgnoredKeys(input: unknown): unknown {
  return IGNORED_KEYS.reduce(
    (document, { at, keys }) => dropAt(document, at === '' ? [] : at.split('.'), keys),
    input,
  );
}
