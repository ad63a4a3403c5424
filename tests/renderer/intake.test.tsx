import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { limits, noCorrections } from '#shared/model/source.ts';
import { leftOutWords } from '../../renderer/screens/desk/leftOutWords.ts';
import { leftOutOf, useFresh } from '../../renderer/state/fresh.ts';
import { appAt, inputsOf } from './appAt.tsx';
import { createFakeClient, faultError } from './fakeClient.ts';
import { fakeReading } from './fakeReading.ts';
import { sampleSource } from './sampleData.ts';

vi.mock('../../renderer/screens/desk/Desk.tsx', () => ({ Desk: ({ id }: { id: string }) => <p>The desk of {id}</p> }));

beforeEach(() => localStorage.setItem('brevier.look-first', 'yes'));

const area = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Text of the article' });

function paste(text: string, html = ''): void {
  const data = { 'text/plain': text, 'text/html': html };
  const clipboardData = { files: [], getData: (type: keyof typeof data) => data[type] };
  fireEvent.paste(area(), { clipboardData });
}

const classOf = (number: number): HTMLSelectElement =>
  screen.getByRole('combobox', { name: `Class of paragraph ${number}` });

const described = (element: HTMLElement): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

describe('[A1] taking an article in', () => {
  it('reads a paste at once, the clipboard’s HTML with it', async () => {
    const client = createFakeClient();
    appAt('#/new', client);
    paste('A bridge opened.', '<p>A <b>bridge</b> opened.</p>');
    await screen.findByRole('combobox', { name: 'Class of paragraph 1' });
    expect(inputsOf(client, 'intake.paste')).toEqual([
      { text: 'A bridge opened.', html: '<p>A <b>bridge</b> opened.</p>' },
    ]);
    expect(window.location.hash).toBe(`#/intake/${sampleSource.id}`);
  });

  it('fetches a page by its address only when it is told to, and says whom it will ask', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/new', client);
    paste('https://news.example/quay?from=feed', '<a href="https://news.example/quay">Quay</a>');
    expect(area().value).toBe('https://news.example/quay?from=feed');
    expect(screen.getByText(/^Asks news\.example for this page/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Fetch the page' }));
    await screen.findByRole('combobox', { name: 'Class of paragraph 1' });
    expect(inputsOf(client, 'intake.fetch')).toEqual([{ address: 'https://news.example/quay?from=feed' }]);
    expect(inputsOf(client, 'intake.paste')).toEqual([]);
  });

  it('keeps an address that could not be fetched, with why', async () => {
    const client = createFakeClient();
    client.failNext('intake.fetch', faultError('not-fetched', 'news.example answered 404.'));
    const { user } = appAt('#/new', client);
    await user.type(area(), 'https://news.example/quay');
    await user.click(screen.getByRole('button', { name: 'Fetch the page' }));
    expect((await screen.findByRole('alert')).textContent).toContain('news.example answered 404.');
    expect(area().value).toBe('https://news.example/quay');
  });

  it('reads words with an address in them as words', async () => {
    const client = createFakeClient();
    appAt('#/new', client);
    paste('https://news.example/quay A bridge opened.');
    await screen.findByRole('combobox', { name: 'Class of paragraph 1' });
    expect(inputsOf(client, 'intake.fetch')).toEqual([]);
  });

  it('an address pasted anywhere waits in the field for the word to fetch it', async () => {
    const client = createFakeClient();
    appAt('#/', client);
    await screen.findByRole('heading', { name: 'Library' });
    const data = { 'text/plain': 'https://news.example/quay', 'text/html': '' };
    fireEvent.paste(document.body, {
      clipboardData: { files: [], getData: (type: keyof typeof data) => data[type] },
    });
    await screen.findByRole('button', { name: 'Fetch the page' });
    expect(area().value).toBe('https://news.example/quay');
    expect(inputsOf(client, 'intake.fetch')).toEqual([]);
  });

  it('says so of a paste that holds no text', async () => {
    const client = createFakeClient();
    appAt('#/new', client);
    paste('  \n');
    expect(await screen.findByText(/^What you pasted holds no text/)).toBeTruthy();
    expect(inputsOf(client, 'intake.paste')).toEqual([]);
  });

  it('leaves a paste into text that is there to the user, and sends typed text without stale HTML', async () => {
    const client = createFakeClient();
    client.failNext('intake.paste', faultError('no-article', 'There is no article in this page; copy its text.'));
    const { user } = appAt('#/new', client);
    paste('A bridge', '<p>A bridge</p>');
    await screen.findByRole('alert');
    await user.type(area(), ' opened');
    paste(' on Monday');
    await user.type(area(), '.');
    expect(inputsOf(client, 'intake.paste')).toHaveLength(1);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByRole('combobox', { name: 'Class of paragraph 1' });
    expect(inputsOf(client, 'intake.paste')[1]).toEqual({ text: 'A bridge opened.' });
  });

  it('[A6] shows the one sentence in place and keeps what was put in', async () => {
    const client = createFakeClient();
    const sentence = 'This looks like a picture, not text; open the article itself.';
    client.failNext('intake.paste', faultError('not-text', sentence));
    appAt('#/new', client);
    paste('JFIF rubbish');
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
    expect(area().value).toBe('JFIF rubbish');
    expect(area().getAttribute('aria-invalid')).toBe('true');
  });

  it('[A6] refuses a file over the limit before any of it is sent', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/new', client);
    const file = new File(['x'], 'archive.html', { type: 'text/html' });
    Object.defineProperty(file, 'size', { value: limits.fileBytes + 1 });
    await user.upload(screen.getByLabelText('Article file'), file);
    expect((await screen.findByRole('alert')).textContent).toMatch(/archive\.html is 51 MB .* at most 50 MB/);
    expect(inputsOf(client, 'uploadFile')).toEqual([]);
  });

  it('[A6] sends no more than one character over the limit of a paste', async () => {
    const client = createFakeClient();
    appAt('#/new', client);
    paste('x'.repeat(limits.textChars + 500));
    await waitFor(() => expect(inputsOf(client, 'intake.paste')).toHaveLength(1));
    expect((inputsOf(client, 'intake.paste')[0] as { text: string }).text.length).toBe(limits.textChars + 1);
  });

  it('[H1] opens files with the desktop’s own dialog where there is one', async () => {
    const client = createFakeClient();
    const openFile = vi.fn(async () => ({ name: 'bridge.txt', bytes: new TextEncoder().encode('A bridge opened.') }));
    Object.assign(window, {
      brevierShell: { openFile, onMenu: () => () => {}, onFile: () => () => {}, look: async () => {} },
    });
    try {
      const { user } = appAt('#/new', client);
      await user.click(screen.getByRole('button', { name: 'Open a file…' }));
      expect(await screen.findByText('A bridge opened.')).toBeTruthy();
      expect(openFile).toHaveBeenCalledTimes(1);
    } finally {
      Reflect.deleteProperty(window, 'brevierShell');
    }
  });

  it('fetches the article under review again after a reload', async () => {
    appAt(`#/intake/${sampleSource.id}`, createFakeClient());
    expect(await screen.findByText(/approved a night ferry/)).toBeTruthy();
  });
});

describe('[H3] the short way', () => {
  beforeEach(() => localStorage.removeItem('brevier.look-first'));

  it('leads from the paste straight to the briefing on the desk, and tells what was left out', async () => {
    const client = createFakeClient();
    appAt('#/new', client);
    paste('A bridge opened.');
    expect(await screen.findByText(/^The desk of/)).toBeTruthy();
    expect(inputsOf(client, 'briefings.create')).toMatchObject([{ kind: 'note' }]);
    expect(useFresh.getState().fresh).toMatchObject({ briefing: 'made-4', leftOut: {} });
  });

  it('says by class what was left out; headings alone are no loss', () => {
    const { paragraphs } = fakeReading(sampleSource, sampleSource.meta, noCorrections);
    const [one] = paragraphs;
    const kinds = ['head', 'body', 'caption', 'caption', 'duplicate'] as const;
    const reading = { paragraphs: kinds.map((kind) => ({ ...one!, kind })) };
    expect(leftOutOf(reading)).toEqual({ head: 1, caption: 2, duplicate: 1 });
    expect(leftOutWords(leftOutOf(reading))).toBe('2 captions, 1 duplicate, 1 heading');
    expect(leftOutWords({ head: 2 })).toBe('');
  });

  it('stops at the review where the article is in a briefing already', async () => {
    appAt('#/new', createFakeClient());
    paste(sampleSource.text);
    expect(await screen.findByRole('combobox', { name: 'Class of paragraph 1' })).toBeTruthy();
  });

  it('takes a paste anywhere in the window, but none into a field', async () => {
    const client = createFakeClient();
    appAt('#/', client);
    const search = await screen.findByRole('textbox', { name: 'Search briefings and their articles' });
    const clipboardData = { files: [], getData: (type: string) => (type === 'text/plain' ? 'A bridge opened.' : '') };
    fireEvent.paste(search, { clipboardData });
    expect(inputsOf(client, 'intake.paste')).toEqual([]);
    fireEvent.paste(document.body, { clipboardData });
    expect(await screen.findByText(/^The desk of/)).toBeTruthy();
    expect(inputsOf(client, 'intake.paste')).toEqual([{ text: 'A bridge opened.' }]);
  });

  it('stops at the review where the user wants to look first', async () => {
    const { user } = appAt('#/new', createFakeClient());
    await user.click(screen.getByRole('checkbox', { name: 'Look at how it reads before the briefing is made' }));
    paste(sampleSource.text);
    expect(await screen.findByRole('combobox', { name: 'Class of paragraph 1' })).toBeTruthy();
    expect(localStorage.getItem('brevier.look-first')).toBe('yes');
  });
});

describe('[A3] what is known of the article', () => {
  it('stands in the form with where it was read; the unknown is said to be unknown', async () => {
    appAt('#/new', createFakeClient());
    paste(sampleSource.text);
    const outlet = (await screen.findByLabelText('Outlet')) as HTMLInputElement;
    expect(outlet.value).toBe('Lindholm Courier');
    expect(described(outlet)).toBe('read from: meta og:site_name');
    const author = screen.getByLabelText('Author') as HTMLInputElement;
    expect(author.value).toBe('');
    expect(described(author)).toBe('unknown');
    expect(described(screen.getByLabelText('Published'))).toContain('4 December 2025');
  });

  it('[F5] warns that relative dates stay in words once the date is taken away, and reads again without it', async () => {
    const client = createFakeClient();
    appAt('#/new', client);
    paste(sampleSource.text);
    fireEvent.change(await screen.findByLabelText('Published'), { target: { value: '' } });
    expect(screen.getByText(/stay in words/)).toBeTruthy();
    await waitFor(() => expect(inputsOf(client, 'intake.read')).toHaveLength(1));
    expect((inputsOf(client, 'intake.read')[0] as { meta: object }).meta).not.toHaveProperty('published');
  });

  it('[A3] names the day of a dateline beside an unknown date, and takes it for none', async () => {
    const text = 'Strike shuts port\n\nSAN TELMO, Nov 19 (Wire) - Dockers shut the port on Thursday.';
    appAt('#/new', createFakeClient());
    paste(text);
    const published = await screen.findByLabelText('Published');
    fireEvent.change(published, { target: { value: '' } });
    expect(described(published)).toContain('the dateline says 19 November, but no year');
    fireEvent.change(published, { target: { value: '2026-12-20' } });
    expect(screen.getByText('The dateline says 19 November; the date typed in is 20 December.')).toBeTruthy();
    fireEvent.change(published, { target: { value: '2026-11-21' } });
    expect(screen.queryByText(/The dateline says/)).toBeNull();
  });

  it('shows what is no web address, and makes no briefing of it', async () => {
    const { user } = appAt('#/new', createFakeClient());
    paste(sampleSource.text);
    await user.type(await screen.findByLabelText('Web address'), 'ferry page');
    expect(described(screen.getByLabelText('Web address'))).toMatch(/must begin with http/);
    expect((screen.getByRole('button', { name: 'Make briefing' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it('[A5] says in which briefing the article is already', async () => {
    appAt('#/new', createFakeClient());
    paste(sampleSource.text);
    const link = await screen.findByRole('link', { name: 'Harbour board backs night ferry' });
    expect(link.getAttribute('href')).toBe('#/briefing/ferry');
    expect(link.parentElement?.textContent).toContain('Already in Harbour board backs night ferry, 5 December 2025');
  });
});

describe('[A4] the class of each paragraph', () => {
  it('is shown with its reason, and what is not body is set back', async () => {
    appAt('#/new', createFakeClient());
    paste(sampleSource.text);
    await screen.findByRole('combobox', { name: 'Class of paragraph 4' });
    expect(classOf(4).value).toBe('caption');
    expect(described(classOf(4))).toBe('It ends in a photo credit.');
    expect(classOf(4).closest('li')?.dataset.kind).toBe('caption');
    expect(classOf(2).closest('li')?.dataset.kind).toBe('body');
  });

  it('is corrected at once, read again after a pause, and counted anew', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/new', client);
    paste(sampleSource.text);
    await screen.findByRole('combobox', { name: 'Class of paragraph 4' });
    const release = client.holdNext('intake.read');
    await user.selectOptions(classOf(4), 'body');
    await user.selectOptions(classOf(1), 'head');
    expect(classOf(4).value).toBe('body');
    expect(described(classOf(4))).toBe('You chose this class.');
    await waitFor(() => expect(inputsOf(client, 'intake.read')).toHaveLength(1));
    const start = sampleSource.text.indexOf('The new pier');
    expect((inputsOf(client, 'intake.read')[0] as { corrections: object }).corrections).toEqual({
      paragraphs: [
        { start, kind: 'body' },
        { start: 0, kind: 'head' },
      ],
    });
    release();
    await waitFor(() => expect(classOf(1).closest('li')?.dataset.kind).toBe('head'));
  });

  it('keeps a correction through a failed reading and says what is wrong', async () => {
    const client = createFakeClient();
    client.failNext('intake.read', new TypeError('Failed to fetch'));
    const { user } = appAt('#/new', client);
    paste(sampleSource.text);
    await screen.findByRole('combobox', { name: 'Class of paragraph 4' });
    await user.selectOptions(classOf(4), 'body');
    expect((await screen.findByRole('alert')).textContent).toMatch(/does not answer/);
    expect(classOf(4).value).toBe('body');
  });

  it('does not build from an article without body text', async () => {
    const { user } = appAt('#/new', createFakeClient());
    paste('Only one line.');
    await screen.findByRole('combobox', { name: 'Class of paragraph 1' });
    await user.selectOptions(classOf(1), 'boilerplate');
    expect(await screen.findByText(/nothing to build from/)).toBeTruthy();
    expect((screen.getByRole('button', { name: 'Make briefing' }) as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('making the briefing', () => {
  it('sends the corrected metadata, classes, kind and paper, and opens the desk', async () => {
    const client = createFakeClient();
    const { user } = appAt('#/new', client);
    paste(sampleSource.text);
    await user.type(await screen.findByLabelText('Author'), 'Maria Ek');
    await user.selectOptions(classOf(4), 'credit');
    const side = screen.getByRole('complementary', { name: 'About the article' });
    await user.click(within(side).getByRole('radio', { name: 'Background brief' }));
    await user.click(within(side).getByRole('radio', { name: 'Letter' }));
    await user.click(screen.getByRole('button', { name: 'Make briefing' }));
    expect(await screen.findByText('The desk of made-4')).toBeTruthy();
    expect(inputsOf(client, 'briefings.create')).toEqual([
      {
        sources: [
          {
            source: sampleSource.id,
            meta: { ...sampleSource.meta, author: { value: 'Maria Ek', from: 'typed in' } },
            corrections: { paragraphs: [{ start: sampleSource.text.indexOf('The new pier'), kind: 'credit' }] },
          },
        ],
        kind: 'background',
        paper: 'letter',
      },
    ]);
  });

  it('keeps the review and shows the sentence when it fails', async () => {
    const client = createFakeClient();
    client.failNext(
      'briefings.create',
      faultError('store-unwritable', 'The disk is full; free some space and try again.'),
    );
    const { user } = appAt('#/new', client);
    paste(sampleSource.text);
    await user.click(await screen.findByRole('button', { name: 'Make briefing' }));
    expect((await screen.findByRole('alert')).textContent).toBe('The disk is full; free some space and try again.');
    expect(classOf(4).value).toBe('caption');
  });
});
