/** Tones that every page has in common, as CSS custom properties. */

/** On a screen, light and dark as the reader has set it. */
export const pageTones = `:root{color-scheme:light dark;--paper:#fcfbf9;--card:#fff;--ink:#22201e;--soft:#6a645d;--line:#e3ded6;--accent:#a8124a;
--pass:#1d7044;--warn:#8a5a00;--fail:#b3171f;--pass-bg:#e4f3ea;--warn-bg:#fbefd6;--fail-bg:#fbe3e2}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--card:#201f1c;--ink:#ece8e1;--soft:#a49c91;--line:#38342f;
--accent:#ff7fa6;--pass:#74d69d;--warn:#f0bd5e;--fail:#ff8f89;--pass-bg:#16301f;--warn-bg:#33280f;--fail-bg:#3b1816}}
`;

/** On paper; stands inside `@media print`. */
export const paperTones = `:root{font-size:12px;color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;
--pass:#0b4d2b;--warn:#5f3d00;--fail:#8f0d14;--pass-bg:#fff;--warn-bg:#fff;--fail-bg:#fff}
`;
