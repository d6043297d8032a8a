import type { TFunction } from 'i18next';

/** The words of the blocks' catalogue. */
export type Words = TFunction<'blocks'>;
