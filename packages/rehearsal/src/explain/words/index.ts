import { inLanguage } from '../../recipes/general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** Every language has a text wherever English has one. */
type Texts<Table> = { readonly [Key in keyof Table]: Table[Key] extends string ? string : Texts<Table[Key]> };

/** What an explanation is made of. `{…}` stands for names and values as they are in the program. */
export type ExplainWords = Texts<typeof en>;

/** One file and one entry a language. */
const LANGUAGES: { readonly en: ExplainWords } & Readonly<Record<string, ExplainWords>> = { en, es, fr, de };

export const explainWords = (language: string): ExplainWords => inLanguage(LANGUAGES, language);
