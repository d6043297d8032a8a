import { z } from 'zod';

const hasNoNul = (text: string): boolean => !text.includes('\u0000');

/** Text of bounded length. NUL is refused: no file system, process argument or PostgreSQL column can hold it. */
export const boundedText = (max: number) =>
  z
    .string()
    .max(max, {
      error: (issue) => `is ${String(issue.input).length} characters long; at most ${max} are allowed`,
    })
    .refine(hasNoNul, { error: 'contains a NUL character; remove it' });

/** Text that must say something: more than white space. */
export const filledText = (max: number) =>
  boundedText(max).refine((text) => text.trim().length > 0, { error: 'is empty; write something here' });
