import { describe, expect, it } from 'vitest';
import { cut } from './named.ts';

const long =
  'The ministers met for a second day and agreed on nothing that they had not agreed on before they came to the city.';

/** The rule that classes a paragraph which stands in the midst of a text. */
const ruleOf = (words: string, title?: string): string | undefined =>
  cut([`${long} One.`, words, `${long} Two.`].join('\n\n'), {
    meta: title === undefined ? {} : { title: { value: title, from: 'test' } },
  }).rules[1];

describe('[A4] a notice of the site in whole sentences', () => {
  it.each([
    'Please sign up for the Harbour Letter and get it in your inbox each Friday.',
    'Please follow the ferry desk on Facebook for news of the timetable.',
    'Every morning we send you a newsletter with all that happened on the quays overnight.',
    'Want more of this? Join our mailing list and never wait for a ferry again.',
    'This post may contain affiliate links.',
    'This article contains links to shops that advertise with us, for which we may be paid.',
    'If you buy something through these links, we may earn a small commission at no cost to you.',
    'The views expressed here are the author’s own.',
    'The Courier is not responsible for the opinions stated by its contributors.',
    'The post Quay to be rebuilt appeared first on Harbour Courier.',
    'Reprinted with permission of the board.',
    'Except where it is said otherwise, the pictures are under a Creative Commons licence.',
    'Please understand that comments are moderated and that this can take a day.',
    'Your e-mail address will not be published.',
    'If you know more about the ferries, write to the desk.',
    'Contact the reporter at ann@courier.example.',
    'Disclaimer (for readers abroad): this may not be true where you live.',
    'Legal disclaimer: any likeness to real harbours is chance.',
    'Leave a reply below.',
    'Share your thoughts below.',
  ])('“%s” belongs to the page', (words) => expect(ruleOf(words)).toBe('site-notice'));

  it.each([
    'The mayor told residents to sign up for the town’s newsletter if they wanted to hear of floods.',
    'Voters can register at the town hall until Friday, and follow the count on local television.',
    'Join the queue at the quay before six, the harbour master said, or wait for the next ferry.',
    'The company sent customers a newsletter in March that said nothing of the fault.',
    'Follow-up talks are planned on Facebook, Google and other firms that the ministry wants to tax.',
    'This page of the treaty contains three errors, the minister said.',
    'The firm earns a commission on each ferry ticket that it sells.',
    'His views were stated in a letter to the board in May.',
    'The ministry published its findings with the permission of both families.',
    'Their comments are a matter of record, the judge said.',
    'The board said it would contact the author of the letter about the quay.',
    '“Subscribe to our newsletter and you will see,” he told the crowd.',
    'The council voted on the quay on Monday. Most members spoke for it. Contact the reporter at ann@courier.example.',
    'Disclosure of the papers was refused by the ministry in May.',
    'Disclosure rules changed in May, and the firms object.',
    'We received a fee, and we gave it back, the lawyer said.',
  ])('“%s” is news', (words) => expect(ruleOf(words)).not.toBe('site-notice'));

  it('a phrase of the page that the title names is what the story is about', () => {
    const words = 'The firm changed its privacy policy in May and told nobody of it until the autumn.';
    expect(ruleOf(words)).toBe('boilerplate-phrase');
    expect(ruleOf(words, 'A privacy policy that nobody read')).toBe('body');
    expect(ruleOf('© 2024 The Daily Example. All rights reserved.', 'A privacy policy')).toBe('boilerplate-phrase');
  });
});
