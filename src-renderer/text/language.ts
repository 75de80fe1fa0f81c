/*
 * The interface language of one window: which it is, and how a component gets its words.
 *
 * Words live beside the screen that shows them, as two objects of one shape
 * (`const ja = {...}; const en: typeof ja = {...}`), with functions where a value is filled in. Nothing
 * is looked up by a string key, so a missing text is a type error. The language of a workshop's own
 * content or of a printed sheet is not this module's business.
 */
import { createContext, createElement, type ReactNode, useContext, useLayoutEffect } from 'react';

export type Language = 'ja' | 'en';

/** The same texts in both languages. */
export type Catalogue<Texts> = Readonly<Record<Language, Texts>>;

const LanguageContext = createContext<Language>('ja');

/** Gives the language to everything inside and writes it on `<html lang>`, which fonts and screen readers follow. */
export function LanguageProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => {
    document.documentElement.lang = props.language;
  }, [props.language]);
  return createElement(LanguageContext, { value: props.language }, props.children);
}

/** The language of this window; Japanese outside a provider. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The texts of one language, for code that is not a component. */
export function pick<Texts>(catalogue: Catalogue<Texts>, language: Language): Texts {
  return catalogue[language];
}

/** The texts of this window's language; the component renders again when it changes. */
export function useText<Texts>(catalogue: Catalogue<Texts>): Texts {
  return pick(catalogue, useLanguage());
}
