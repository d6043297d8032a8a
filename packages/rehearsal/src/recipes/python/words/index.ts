import { inLanguage } from '../../general/reading/language.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

/** What the programs say. `{…}` is filled in by Python's str.format. */
export interface PythonWords {
  readonly stopWord: string;
  readonly seedHelp: string;
  readonly dice: {
    readonly how: string;
    readonly welcome: string;
    readonly historyWord: string;
    readonly noRolls: string;
    readonly diceHelp: string;
    readonly notDice: string;
    readonly tooMany: string;
    readonly badSides: string;
  };
  readonly todo: {
    readonly how: string;
    readonly welcome: string;
    readonly addWord: string;
    readonly doneWord: string;
    readonly removeWord: string;
    readonly nothing: string;
    readonly help: string;
  };
  readonly secret: {
    readonly how: string;
    readonly welcome: string;
    readonly hideWord: string;
    readonly readWord: string;
    readonly crackWord: string;
    readonly help: string;
    readonly badNumber: string;
    readonly cracked: string;
  };
  readonly guess: {
    readonly how: string;
    readonly welcome: string;
    readonly tooLow: string;
    readonly tooHigh: string;
    readonly right: string;
    readonly noNumber: string;
    readonly tries: string;
    readonly newBest: string;
  };
}

/** One file and one entry a language. */
const LANGUAGES = { en, es, fr, de };

export const pythonWords = (language: string): PythonWords => inLanguage(LANGUAGES, language);
