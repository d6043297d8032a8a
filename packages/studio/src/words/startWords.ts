import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';

/** The shape of every catalogue: English, with other words. */
export type Catalogue = {
  readonly [Area in keyof typeof en]: { readonly [Key in keyof (typeof en)[Area]]: string };
};

/**
 * One entry a language; English is always there, the others load when they are wanted:
 * `de: async () => (await import('./de/index.ts')).de`.
 */
const CATALOGUES: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: async () => en,
};

export const STUDIO_LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** The catalogue for a language tag (BCP 47, only its first part counts); English for a language without one. */
export async function loadWords(language: string): Promise<Catalogue> {
  return (await CATALOGUES[catalogueOf(language)]?.()) ?? en;
}

/** Shows the studio in a language from now on. */
export async function startWords(language: string): Promise<void> {
  await showWords(catalogueOf(language), await loadWords(language));
}

/** Shows a given catalogue; startWords is what a page calls. */
export async function showWords(lng: string, words: Catalogue): Promise<void> {
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng,
      fallbackLng: 'en',
      resources: { en },
      defaultNS: 'app',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  }
  for (const [area, texts] of Object.entries(words)) i18next.addResourceBundle(lng, area, texts, true, true);
  await i18next.changeLanguage(lng);
  if (typeof document !== 'undefined') document.documentElement.lang = lng;
}

function catalogueOf(language: string): string {
  const [short = 'en'] = language.toLowerCase().split('-');
  return short in CATALOGUES ? short : 'en';
}
