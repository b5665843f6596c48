import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Asked } from '../command.ts';
import { renderHtml } from '../difference/renderHtml.ts';
import { renderText } from '../difference/renderText.ts';
import type { Found } from './findDifference.ts';

/** Who would see what, for people; and as a page, where one was asked for. '' where nothing can be said. */
export function tellDifference(asked: Asked, title: string, found: Found | null): string {
  if (!found) return '';
  const page = asked.optional('html');
  if (page)
    writeFileSync(resolve(asked.io.folder, page), renderHtml(title, found.difference, [found.agreement]));
  return `${title}:\n\n${renderText(found.difference, [found.agreement])}\n\n`;
}

export const htmlOption = {
  html: { type: 'string', value: '<file>', about: 'also write who would see what as a page' },
} as const;
