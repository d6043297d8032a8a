import { inLanguage } from '../reading/language.ts';

interface GeneralWords {
  readonly wishes: string;
  readonly done: string;
  readonly notYet: string;
  /** `{done}` of `{total}`. */
  readonly count: string;
}

/** One entry a language. */
const LANGUAGES: { readonly en: GeneralWords } & Readonly<Record<string, GeneralWords>> = {
  en: {
    wishes: 'What you asked for',
    done: 'built',
    notYet: 'not yet',
    count: 'Built: {done} of {total}',
  },
  es: {
    wishes: 'Lo que pediste',
    done: 'hecho',
    notYet: 'todavía no',
    count: 'Hecho: {done} de {total}',
  },
  fr: {
    wishes: 'Ce que tu as demandé',
    done: 'fait',
    notYet: 'pas encore',
    count: 'Fait : {done} sur {total}',
  },
  de: {
    wishes: 'Das hast du dir gewünscht',
    done: 'gebaut',
    notYet: 'noch nicht',
    count: 'Gebaut: {done} von {total}',
  },
};

export const generalWords = (language: string): GeneralWords => inLanguage(LANGUAGES, language);
