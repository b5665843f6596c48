import type { Agreement } from '../../policies/agreement/types.ts';
import type { DisclosureDifference, FieldsChanged } from '../../policies/difference/disclosureDifference.ts';
import type { EffectRules } from '../../policies/difference/foldChanges.ts';
import { either, phrase } from './phrase.ts';
import { style } from './style.ts';
import { classesInWords, effectInWords } from './words.ts';

const COLUMNS = ['Who', 'Purpose', 'Tie to the family', 'About', 'Consent', 'Records', 'Ground'];

/** A disclosure difference as one page that needs nothing else: no script, no other file. `agreements`: of both sides. */
export function renderHtml(
  title: string,
  difference: DisclosureDifference,
  agreements: readonly Agreement[],
): string {
  const { before, after, changes } = difference;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the difference</a>
<header><h1>${safe(title)}</h1>
<p>Before: agreement ${safe(before.agreement)}, at ${safe(before.at)}. After: agreement ${safe(after.agreement)}, at ${safe(after.at)}.</p>
</header>
<main id="main">
${changes.length === 0 ? '<p class="quiet">Nobody would see more or less than before.</p>' : summary(changes)}
${changes.map((change, index) => section(change, index, agreements)).join('\n')}
</main>
<footer><p>A row holds where everything in it is true; “any” asks for nothing. Only people who may ask for the purpose are
meant. Consent is a position towards this recipient and purpose; explicit consent is current and names the recipient. Prohibitions withhold before and after.</p></footer>
</body>
</html>
`;
}

function summary(changes: readonly FieldsChanged[]): string {
  const rows = changes.map(({ fields, effects }, index) => {
    const says = effects.length === 0 ? 'Nobody would see more or less of it' : mainEffects(effects);
    const names = fields.map((field) => `<code>${safe(field.path)}</code> ${safe(classesInWords(field))}`);
    return `<li><a href="#change-${index + 1}">${names.join(', ')}</a>: ${safe(says)}</li>`;
  });
  return `<nav aria-label="Changes"><h2>What changes</h2><ul>${rows.join('')}</ul></nav>`;
}

/** In a phrase, e.g. `more people would see it, fewer in some cases`. */
function mainEffects(effects: readonly EffectRules[]): string {
  const gained = effects.some(({ effect }) => effect.startsWith('GAINED'));
  const lost = effects.some(({ effect }) => effect.startsWith('LOST'));
  if (gained && lost) return 'some would newly see it, others would no longer';
  return gained ? 'some would newly see it, nobody less' : 'some would no longer see it, nobody more';
}

function section(
  { fields, controllers, effects }: FieldsChanged,
  index: number,
  agreements: readonly Agreement[],
): string {
  const holders = controllers.filter((name) => name !== '');
  const names = fields.map(
    (field) => `<li><code>${safe(field.path)}</code> ${safe(classesInWords(field))}</li>`,
  );
  return `<section id="change-${index + 1}" aria-labelledby="head-${index + 1}">
<h2 id="head-${index + 1}">${fields.map(({ path }) => safe(path)).join(', ')}</h2>
<ul class="fields">${names.join('')}</ul>
<p>Records of ${holders.length > 0 ? safe(either(holders)) : 'the partnership itself'}.</p>
${effects.length === 0 ? '<p class="quiet">Nobody would see more or less of it.</p>' : ''}
${effects.map((one) => table(one, agreements)).join('\n')}
</section>`;
}

function table(one: EffectRules, agreements: readonly Agreement[]): string {
  const kind = one.effect.startsWith('GAINED') ? 'gained' : 'lost';
  const rows = one.rules.map((rule) => {
    const { who, purpose, tie, about, consent, records } = phrase(rule, agreements);
    const cells = [purpose, tie, about, consent, records, either(rule.grounds)];
    return `<tr><th scope="row">${safe(who)}</th>${cells.map((cell) => `<td>${safe(cell) || '<span class="any">any</span>'}</td>`).join('')}</tr>`;
  });
  const caption = `${kind === 'gained' ? '+' : '−'} ${effectInWords(one)}`;
  return `<div class="scroll" tabindex="0" role="region" aria-label="${safe(caption)}"><table class="${kind}">
<caption>${safe(caption)}</caption>
<thead><tr>${COLUMNS.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
