import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/index.ts';

/** The shape of every catalogue: English, with other words. */
export type Catalogue = {
  readonly [Area in keyof typeof en]: { readonly [Key in keyof (typeof en)[Area]]: string };
};

/** One entry a language; English is always there, the others load when they are wanted. */
const CATALOGUES: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: async () => en,
};

export const STUDIO_LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

/** Loads the words for a language tag (BCP 47); one without words of its own falls back to English. */
export async function startWords(language: string): Promise<void> {
  const [wanted = 'en'] = language.toLowerCase().split('-');
  const lng = wanted in CATALOGUES ? wanted : 'en';
  const words = await CATALOGUES[lng]?.();
  await i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    resources: { en, ...(words === undefined ? {} : { [lng]: words }) },
    defaultNS: 'app',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lng;
}
