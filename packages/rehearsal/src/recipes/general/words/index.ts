import { inLanguage } from '../reading/language.ts';

interface GeneralWords {
  readonly wishes: string;
  readonly done: string;
  readonly notYet: string;
  /** `{done}` of `{total}`. */
  readonly count: string;
  readonly noBoard: string;
}

/** One entry a language. */
const LANGUAGES: { readonly en: GeneralWords } & Readonly<Record<string, GeneralWords>> = {
  en: {
    wishes: 'What you asked for',
    done: 'built',
    notYet: 'not yet',
    count: 'Built: {done} of {total}',
    noBoard:
      'This nugget wants a board. The rehearsal crew cannot build for boards yet, so nothing here talks to one.',
  },
  es: {
    wishes: 'Lo que pediste',
    done: 'hecho',
    notYet: 'todavía no',
    count: 'Hecho: {done} de {total}',
    noBoard:
      'Este nugget necesita una placa. El equipo de ensayo todavía no sabe programar placas, así que aquí nada habla con una.',
  },
  fr: {
    wishes: 'Ce que tu as demandé',
    done: 'fait',
    notYet: 'pas encore',
    count: 'Fait : {done} sur {total}',
    noBoard:
      'Ce nugget a besoin d’une carte. L’équipe de répétition ne sait pas encore programmer les cartes : ici, rien ne parle à une carte.',
  },
  de: {
    wishes: 'Das hast du dir gewünscht',
    done: 'gebaut',
    notYet: 'noch nicht',
    count: 'Gebaut: {done} von {total}',
    noBoard:
      'Dieses Nugget braucht ein Board. Die Proben-Crew kann noch nicht für Boards bauen, also spricht hier nichts mit einem.',
  },
};

export const generalWords = (language: string): GeneralWords => inLanguage(LANGUAGES, language);
