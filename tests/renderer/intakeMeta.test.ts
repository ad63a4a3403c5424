import { describe, expect, it } from 'vitest';
import type { SourceMeta } from '#shared/model/source.ts';
import { formOf, metaOf, originOf } from '../../renderer/state/intakeMeta.ts';

const read: SourceMeta = {
  title: { value: 'Harbour board backs night ferry', from: 'main heading' },
  published: { value: '2025-12-04T08:30:00+01:00', from: 'meta article:published_time' },
  retrieved: { value: '2025-12-05T09:00:00Z', from: 'clock' },
};

describe('[A3] what is known of an article', () => {
  it('comes back unchanged from a form that nobody touched, hour and zone of the date included', () => {
    expect(metaOf(formOf(read), read)).toEqual({ meta: read, errors: {} });
  });

  it('says “typed in” of what was changed and keeps where the rest was read', () => {
    const form = { ...formOf(read), outlet: ' Lindholm Courier ', published: '2025-12-03' };
    const { meta } = metaOf(form, read);
    expect(meta.outlet).toEqual({ value: 'Lindholm Courier', from: 'typed in' });
    expect(meta.published).toEqual({ value: '2025-12-03', from: 'typed in' });
    expect(meta.title).toEqual(read.title);
    expect(originOf('published', form, read)).toBe('typed in');
    expect(originOf('title', form, read)).toBe('main heading');
  });

  it('makes an emptied field unknown', () => {
    const form = { ...formOf(read), title: '  ' };
    expect(metaOf(form, read).meta).not.toHaveProperty('title');
    expect(originOf('title', form, read)).toBeUndefined();
  });

  it('leaves out what is no date and no web address, and says so', () => {
    const form = { ...formOf(read), published: '4/12/2025', url: 'javascript:alert(1)' };
    const { meta, errors } = metaOf(form, read);
    expect(meta).not.toHaveProperty('published');
    expect(meta).not.toHaveProperty('url');
    expect(errors.published).toMatch(/year-month-day/);
    expect(errors.url).toMatch(/https:\/\//);
  });
});
