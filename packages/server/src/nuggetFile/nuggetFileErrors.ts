import { NuggetError } from '@nugget/contract';

/** Names in a file from outside may be long and may hold anything. */
const shown = (name: string): string => {
  const text = JSON.stringify(name.toWellFormed());
  return text.length > 120 ? `${text.slice(0, 120).toWellFormed()}…"` : text;
};

const FOR_NOTHING = 'Nothing of the file was kept';

export const invalidFile = (problem: string, cause?: unknown): NuggetError =>
  new NuggetError('NUGGET_FILE_INVALID', {
    message: `This is no good nugget file: ${problem}. ${FOR_NOTHING}.`,
    cause,
  });

export const invalidEntry = (name: string, problem: string, cause?: unknown): NuggetError =>
  new NuggetError('NUGGET_FILE_INVALID', {
    message: `This is no good nugget file: its entry ${shown(name)} ${problem}. ${FOR_NOTHING}.`,
    details: { entry: name.toWellFormed().slice(0, 200) },
    cause,
  });

export const tooLargeFile = (problem: string): NuggetError =>
  new NuggetError('NUGGET_FILE_TOO_LARGE', { message: `The nugget file ${problem}. ${FOR_NOTHING}.` });

export const tooLargeEntry = (name: string, problem: string): NuggetError =>
  new NuggetError('NUGGET_FILE_TOO_LARGE', {
    message: `The entry ${shown(name)} of the nugget file ${problem}. ${FOR_NOTHING}.`,
    details: { entry: name.toWellFormed().slice(0, 200) },
  });

export const tooNewFile = (format: number): NuggetError =>
  new NuggetError('NUGGET_FILE_TOO_NEW', {
    message: `The nugget file was made by a newer Nugget (format ${format}): update this one, then open it again. ${FOR_NOTHING}.`,
    details: { format },
  });
