import { z } from 'zod';

// No file system, process argument or PostgreSQL column can hold NUL, and half a surrogate pair does not survive UTF-8:
// refusing both here is what lets every name come back as it was written.
const hasNoNul = (text: string): boolean => !text.includes('\u0000');
const isWhole = (text: string): boolean => text.isWellFormed();

/** Text of bounded length, in UTF-16 code units. */
export const boundedText = (max: number) =>
  z
    .string()
    .max(max, {
      error: (issue) => `is ${String(issue.input).length} characters long; at most ${max} are allowed`,
    })
    .refine(hasNoNul, { error: 'contains a NUL character; remove it' })
    .refine(isWhole, { error: 'contains half a character; delete it and write it again' });

/** Text that must say something: more than white space. */
export const filledText = (max: number) =>
  boundedText(max).regex(/\S/, { error: 'is empty; write something here' });
