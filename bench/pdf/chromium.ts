import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { chromiumPath } from '../../tests/browser.ts';
import type { Content } from './peers.ts';

let browser: Browser | undefined;

/** Chromium printing the same words in the same faces and sizes, by its own lines, with tags and outline; the browser stays open until `closeChromium`. */
export async function setWithChromium(content: Content, fonts: string): Promise<number> {
  if (browser === undefined) {
    const executablePath = await chromiumPath();
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  }
  const page = await browser.newPage();
  await page.setContent(pageOf(content, fonts));
  await page.evaluate('document.fonts.ready');
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '1.06in', bottom: '1.06in', left: '1.68in', right: '1.68in' },
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate:
      '<span style="font-size:8pt">Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>',
  });
  await page.close();
  return pdf.length;
}

export async function closeChromium(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

function pageOf(content: Content, fonts: string): string {
  const face = (family: string, weight: number, file: string): string =>
    `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/ttf;base64,${readFileSync(join(fonts, file)).toString('base64')})}`;
  const style = [
    face('Text', 400, 'SourceSerif4_400Regular.ttf'),
    face('Sans', 400, 'SourceSans3_400Regular.ttf'),
    face('Sans', 600, 'SourceSans3_600SemiBold.ttf'),
    'body{margin:0;font:10.5pt/1.32 Text}p{text-align:justify;margin:0 0 7pt;hyphens:auto}',
    'h2{font:600 11.5pt Sans;margin:14pt 0 7pt}table{font:9pt Sans;border-collapse:collapse}td{border-bottom:.5pt solid;padding:3pt;break-inside:avoid}',
  ].join('');
  return `<!doctype html><html lang="en-GB"><title>Plain</title><style>${style}</style><body>${content.map(part).join('')}</body></html>`;
}

function part(item: Content[number]): string {
  if (item.kind === 'heading') return `<h2>${escaped(item.text)}</h2>`;
  if (item.kind === 'paragraph') return `<p>${escaped(item.text)}</p>`;
  return `<table>${item.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
