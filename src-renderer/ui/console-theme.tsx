/*
 * The console's look: the component library set up so that it obeys the content policy.
 *
 * The policy allows no inline style element and gives no nonce, so the library's provider writes
 * neither variables nor classes; both come from style sheets. Dialogs don't lock the page's scroll,
 * because that too writes a style element. The colour scheme is told, never stored by the library.
 */
import './console-styles.ts';
import { createTheme, type MantineColorSchemeManager, MantineProvider } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import { type Language, LanguageProvider } from '../text/language.ts';
import type { Theme } from './look.ts';

const theme = createTheme({
  fontFamily: 'var(--font-body)',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: ({ variant }) => {
    const fill = (name: 'accent' | 'danger') => ({
      background: `var(--color-${name})`,
      hover: `var(--color-${name}-hover)`,
      color: `var(--color-on-${name})`,
      border: 'var(--border) solid transparent',
    });
    if (variant === 'danger') return fill('danger');
    if (variant === 'quiet' || variant === 'default' || variant === 'subtle') {
      return {
        background: variant === 'subtle' ? 'transparent' : 'var(--color-paper-raised)',
        hover: 'var(--color-accent-soft)',
        color: 'var(--color-accent-ink)',
        border:
          variant === 'subtle'
            ? 'var(--border) solid transparent'
            : 'var(--border) solid var(--color-line-strong)',
      };
    }
    return fill('accent');
  },
});

/** Keeps nothing: the theme is the app's setting, not the library's. */
const schemeManager: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};

/** Language, theme and component library for everything on the console; put once at its root. */
export function ConsoleProvider(props: {
  readonly language: Language;
  readonly theme: Theme;
  readonly children: ReactNode;
}) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = props.theme;
  }, [props.theme]);
  return (
    <LanguageProvider language={props.language}>
      <MantineProvider
        theme={theme}
        withCssVariables={false}
        withGlobalClasses={false}
        deduplicateCssVariables={false}
        colorSchemeManager={schemeManager}
        forceColorScheme={props.theme === 'dark' ? 'dark' : 'light'}
      >
        {props.children}
      </MantineProvider>
    </LanguageProvider>
  );
}
