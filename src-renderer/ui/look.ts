/*
 * The style sheets that every entry needs, in their order. The fonts come from their npm package, cut
 * by script there (unicode-range), so a page loads only the pieces its text uses and nothing comes
 * from the network.
 */
import '@fontsource/biz-udpgothic/400.css';
import '@fontsource/biz-udpgothic/700.css';
import './tokens.css';
import './base.css';

/** The three looks: paper (console), dark (projector in a dim room), high contrast. */
export type Theme = 'light' | 'dark' | 'contrast';

export const themes: readonly Theme[] = ['light', 'dark', 'contrast'];
