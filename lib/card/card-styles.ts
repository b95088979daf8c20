/** How the card looks: as the popup does, by the same style sheets. */
import base from '../ui/css/base.css?inline';
import card from '../ui/css/card.css?inline';
import context from '../ui/css/context.css?inline';
import findings from '../ui/css/findings.css?inline';
import tokens from '../ui/css/tokens.css?inline';

/** Browsers begin with 16 pixels a `rem`; a page may have set anything. */
const REM = 16;

export const CARD_STYLES = [tokens, base, findings, context, card]
  .join('\n')
  .replace(/([\d.]+)rem\b/g, (_, number) => `${Number(number) * REM}px`);
