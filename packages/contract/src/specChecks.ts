import type { NuggetSpec } from './nuggetSpec.ts';
import type { Problem } from './problems.ts';

interface Keyed {
  readonly path: string;
  readonly key: string | undefined;
}

/** Two names that a person cannot tell apart are the same name: white space around them and Unicode form do not count. */
const sameKey = (name: string): string => name.trim().normalize('NFC');

function repeats(entries: readonly Keyed[]): Problem[] {
  const firstPath = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, key } of entries) {
    if (key === undefined) continue;
    const first = firstPath.get(sameKey(key));
    if (first === undefined) firstPath.set(sameKey(key), path);
    else problems.push({ path, message: `repeats ${JSON.stringify(key)} of ${first}; each is allowed once` });
  }
  return problems;
}

const ids = (part: string, list: readonly { readonly id?: string | undefined }[]): Keyed[] =>
  list.map(({ id }, index) => ({ path: `${part}.${index}.id`, key: id }));

/** What a schema cannot say: names and ids that stand for one thing stand there once. */
export function repeatedNames(spec: NuggetSpec): readonly Problem[] {
  return [
    ...repeats(ids('requirements', spec.requirements)),
    ...repeats(spec.agents.map(({ name }, index) => ({ path: `agents.${index}.name`, key: name }))),
    ...repeats(ids('skills', spec.skills)),
    ...repeats(ids('rules', spec.rules)),
    ...repeats(ids('portals', spec.portals)),
  ];
}

function withoutCopies<T>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter((entry) => {
    const text = JSON.stringify(entry);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** A block that is used twice puts the same skill, rule or portal in twice: the copies ask for nothing new. */
export function dropCopies(spec: NuggetSpec): NuggetSpec {
  return {
    ...spec,
    skills: withoutCopies(spec.skills),
    rules: withoutCopies(spec.rules),
    portals: withoutCopies(spec.portals),
  };
}

/**
 * Requirements without an id get `req_<index>`, the ids that elisa's client means in its behavioural tests. One whose
 * block was left empty asks for nothing and is dropped, after its place was counted.
 */
export function nameRequirements(spec: NuggetSpec): NuggetSpec {
  const used = new Set(spec.requirements.map((requirement) => requirement.id));
  const requirements = spec.requirements.map((requirement, index) => {
    if (requirement.id !== undefined) return requirement;
    let id = `req_${index}`;
    while (used.has(id)) id = `${id}_`;
    used.add(id);
    return { ...requirement, id };
  });
  return { ...spec, requirements: requirements.filter(({ description }) => description.trim() !== '') };
}
