import { z } from 'zod';

const listed = (keys: readonly string[]): string => keys.map((key) => JSON.stringify(key)).join(', ');

/** An object with these keys and no others; an unknown key is refused with the names that are allowed. */
export const closedObject = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `has the unknown ${issue.keys.length > 1 ? 'keys' : 'key'} ${listed(issue.keys)}; allowed are ${Object.keys(shape).join(', ')}`
        : undefined,
  });
