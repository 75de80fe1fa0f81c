import { type ReactNode, useLayoutEffect } from 'react';
import { type Language, LanguageProvider } from '../text/language.ts';
import type { Theme } from './look.ts';
import './look.ts';

/** Language and theme for a page without the component library: the projector, later the phone. */
export function ProjectorProvider(props: {
  readonly language: Language;
  readonly theme: Theme;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = props.theme;
  }, [props.theme]);
  return <LanguageProvider language={props.language}>{props.children}</LanguageProvider>;
}
