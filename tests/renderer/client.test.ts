import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/fetch';
import { describe, expect, it } from 'vitest';
import { contract, intakeRoute, rpcPrefix } from '#shared/contract/contract.ts';
import { createClient } from '../../renderer/state/client.ts';
import { faultOf, sentenceOf } from '../../renderer/state/fault.ts';

const origin = 'http://127.0.0.1:4999';

const thrownBy = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.unreachable('the call did not fail'),
    (error: unknown) => error,
  );

/** A client whose answers come from this function instead of the network. */
const answeredBy = (answer: (request: Request) => Response | Promise<Response>) =>
  createClient(origin, async (input, init) => answer(new Request(input as Request, init)));

describe('a call that fails', () => {
  it('keeps the sentence, code and field of a typed error', async () => {
    const get = implement(contract.intake.read).handler(({ errors }) => {
      throw errors['bad-input']({
        message: 'The date is not a date; write it as 2025-12-04.',
        data: { path: 'meta.published.value' },
      });
    });
    const handler = new RPCHandler({ intake: { read: get } });
    const client = answeredBy(
      async (request) => (await handler.handle(request, { prefix: rpcPrefix, context: {} })).response as Response,
    );
    const call = client.intake.read({ source: '0011223344556677', meta: {}, corrections: { paragraphs: [] } });
    expect(faultOf(await thrownBy(call))).toEqual({
      code: 'bad-input',
      sentence: 'The date is not a date; write it as 2025-12-04.',
      path: 'meta.published.value',
    });
  });

  it('[R6] says of damage which version can be restored in its place', async () => {
    const get = implement(contract.briefings.get).handler(({ errors }) => {
      const values = ['section', 'Timeline', 'restore', 7];
      throw errors['store-damaged']({ message: '', data: { said: { name: 'damaged', values } } });
    });
    const handler = new RPCHandler({ briefings: { get } });
    const client = answeredBy(
      async (request) => (await handler.handle(request, { prefix: rpcPrefix, context: {} })).response as Response,
    );
    expect(faultOf(await thrownBy(client.briefings.get({ id: 'ferry' })))).toMatchObject({
      code: 'store-damaged',
      whole: 7,
    });
  });

  it('says that nothing answers when the network is gone, in every browser’s wording', async () => {
    const wordings = [
      'Failed to fetch',
      'NetworkError when attempting to fetch resource.',
      'Load failed',
      'fetch failed',
    ];
    for (const words of wordings) {
      const client = createClient(origin, () => Promise.reject(new TypeError(words)));
      const error = await thrownBy(client.briefings.list({ trash: false }));
      expect(faultOf(error).code).toBe('unreachable');
      expect(sentenceOf(error)).toMatch(/does not answer/);
    }
  });

  it('says that the window is not signed in when the host turns it away', async () => {
    const client = answeredBy(() => new Response('no session', { status: 403 }));
    expect(faultOf(await thrownBy(client.app.info())).code).toBe('signed-out');
    expect(faultOf(await thrownBy(client.uploadFile(new Uint8Array(1), 'a.txt'))).code).toBe('signed-out');
  });

  it('shows no inner words of a bug', async () => {
    const client = answeredBy(() =>
      Response.json(
        { json: { defined: false, code: 'INTERNAL_SERVER_ERROR', status: 500, message: 'x is undefined' } },
        { status: 500 },
      ),
    );
    const fault = faultOf(await thrownBy(client.app.info()));
    expect(fault.code).toBe('unexpected');
    expect(fault.sentence).not.toContain('undefined');
    expect(faultOf(new TypeError('x is not a function')).code).toBe('unexpected');
  });
});

describe('a file going up', () => {
  it('goes as raw bytes with its name percent-encoded', async () => {
    let seen: { method: string; path: string; name: string | null; bytes: Uint8Array } | undefined;
    const client = answeredBy(async (request) => {
      const { method, url, headers } = request;
      const bytes = new Uint8Array(await request.arrayBuffer());
      seen = { method, path: new URL(url).pathname, name: headers.get('x-file-name'), bytes };
      return Response.json({ source: { id: 'x' }, known: [] });
    });
    const draft = await client.uploadFile(new Uint8Array([255, 0, 10]), 'Über Đà Nẵng.txt');
    expect(draft).toMatchObject({ source: { id: 'x' } });
    expect(seen).toEqual({
      method: 'PUT',
      path: intakeRoute,
      name: '%C3%9Cber%20%C4%90%C3%A0%20N%E1%BA%B5ng.txt',
      bytes: new Uint8Array([255, 0, 10]),
    });
  });

  it('[A6] brings back the sentence of a refusal', async () => {
    const sentence = 'This is a picture, not text; open the article itself.';
    const client = answeredBy(() => Response.json({ code: 'not-text', message: sentence, data: {} }, { status: 422 }));
    expect(faultOf(await thrownBy(client.uploadFile(new Blob(['x']), 'photo.txt')))).toEqual({
      code: 'not-text',
      sentence,
    });
  });
});
