import { NuggetError, type Route } from '@nugget/contract';

type Values = Readonly<Record<string, unknown>>;

/** The path of a call below the base address, with its parameters filled in and its query behind it. */
export function addressOf({ path }: Pick<Route, 'path'>, params: Values, query: Values): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => segment(name, params[name]));
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(asked.map(([name, value]): [string, string] => [name, String(value)]));
  return `/api${filled}${asked.length === 0 ? '' : `?${search}`}`;
}

/** A browser resolves dots in a path, also encoded ones: such an id would call another route. */
function segment(name: string, value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  if (text === '' || text === '.' || text === '..') {
    throw new NuggetError('REQUEST_INVALID', {
      message: `${name} is ${JSON.stringify(value)}, which cannot stand in an address`,
      details: { problems: [{ path: name, message: 'is no name' }] },
    });
  }
  return encodeURIComponent(text);
}
