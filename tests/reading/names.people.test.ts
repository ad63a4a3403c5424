import { describe, expect, it } from 'vitest';
import { named } from './named.ts';

describe('[F2] people', () => {
  it.each([
    ['The talks were led by Maria Keller.', 'Maria Keller'],
    ['Finnish President Aino Virtanen said so.', 'Aino Virtanen'],
    ['Dr. J. R. Okonkwo treated them.', 'J. R. Okonkwo'],
    ['It was told by Ludwig van der Berg to the court.', 'Ludwig van der Berg'],
    ['The court heard Abdullah bin Rashid on Monday.', 'Abdullah bin Rashid'],
    ['Alderman Fatima el Amrani spoke.', 'Fatima el Amrani'],
    ['Trade Minister Kovalenko resigned.', 'Kovalenko'],
    ['The deputy minister of trade, Tomasz Zielinski, was there.', 'Tomasz Zielinski'],
    ['Police named him as Qwerin Taldo, 45, of no fixed address.', 'Qwerin Taldo'],
    ['The group was led by Zhu Ki-won, who left in May.', 'Zhu Ki-won'],
    ['Sen. Ann Lee (D-Ohio) voted no.', 'Ann Lee'],
    ['It was Rosa Parks who did it.', 'Rosa Parks'],
    ['Mark Rutter left the room.', 'Mark Rutter'],
    ['Rt Hon Margaret Fell, a former judge, will lead it.', 'Margaret Fell'],
    ['They met Fr. John Adeyemi there.', 'John Adeyemi'],
    ['Recorder Amanda Hill said the case would go on.', 'Amanda Hill'],
    ['Martin Dale Jr. came too.', 'Martin Dale Jr.'],
    ['US Secretary of State Marcus Rowe flew home.', 'Marcus Rowe'],
    ['Chief of Staff Helen Moore spoke.', 'Helen Moore'],
    ['Mayor Bill de Sario spoke.', 'Bill de Sario'],
    ['Superintendent of Police Farooq Ahmed spoke.', 'Farooq Ahmed'],
    ['U.S. District Judge Lewis A. Kessler ruled.', 'Lewis A. Kessler'],
    ['Inspector General of Police Arif Nawaz came.', 'Arif Nawaz'],
    ['Minister for Sports and Youth Affairs Taimoor Dogar came.', 'Taimoor Dogar'],
    ['Chief Minister Punjab Mohsin Talpur condemned it.', 'Mohsin Talpur'],
    ['Chairman of the Oduya Council Wanjiru Kimani left.', 'Wanjiru Kimani'],
    ['The man was identified only as Rafli on Monday.', 'Rafli'],
    ['Deputy Chief Minister Farah Sheikh left.', 'Farah Sheikh'],
    ['It was told to Thomas Bishop by the court.', 'Thomas Bishop'],
    ['He met professor Marc Lamont Hill there.', 'Marc Lamont Hill'],
    ['SIR ALUN PROSSER: You speak for whom?', 'ALUN PROSSER'],
    ['A plan came from PTX Faisal Qureshi on Monday.', 'Faisal Qureshi'],
  ])('“%s” names %s', (text, name) => expect(named(text).people).toContain(name));

  it.each([
    'In May the Bank of England raised rates.',
    'May they rest in peace.',
    'The Secretary of State flew home.',
    'She went to Paris and Sydney in April.',
    'General Motors sold its plant.',
    'The General Staff met at noon.',
    'Christian and Muslim leaders met on Friday.',
    'The Nobel Peace Prize and the World Cup are well known.',
    'Boeing 737 planes and the Airbus A380 were on show.',
    'Russian, French and South Korean officials met.',
    'It has been the worst Monday since January.',
    'The Donbas and the Caucasus are regions.',
    'Hurricane Maria struck the island.',
    'They signed the Paris Agreement on Earth Day.',
    'The Rolls-Royce Trent 900 was shown with the new MacBook Pro.',
    'Windows XP and Mac OS X are old.',
    'STAY INDOORS UNTIL MORNING',
    'The Director of the National Iodine Nutrition study spoke.',
    'A report came from the Inspector General of Punjab Police on Monday.',
    'Fellow strikers were glad. National police chiefs met.',
    'He heard the Carolina Foxes play.',
    'The new 787 Skyglider was shown.',
    'Police arrested two men. Officials said no more.',
    'The Lord Chancellor left. A Crown Prince came.',
    'LIVE NOW: WHO IS AHEAD',
  ])('nobody is named in “%s”', (text) => expect(named(text).people).toEqual([]));

  it.each([
    ['The seat went to Nathan Law in May.', ['Nathan Law']],
    ['Nathan Deal lost.', ['Nathan Deal']],
    ['The Taylor Law was passed.', []],
    ['The Lisbon Treaty was signed on Valentine Day.', []],
  ])('“%s” names %j', (text, people) => expect(named(text).people).toEqual(people));

  it('one record for full name, surname, and the name with a title', () => {
    const { people, mentions } = named('Grace Mulenga spoke first. Dr Mulenga was cheered. Later Mulenga left.');
    expect(people).toEqual(['Grace Mulenga']);
    expect(mentions('Grace Mulenga')).toEqual(['Grace Mulenga', 'Dr Mulenga', 'Mulenga']);
  });

  it('a title after a form of address is a surname', () =>
    expect(named('Farah Sheikh came. Ms. Sheikh left.').mentions('Farah Sheikh')).toEqual([
      'Farah Sheikh',
      'Ms. Sheikh',
    ]));

  it('a speaker in capitals is the person whom the text names', () => {
    const { mentions } = named('MS. KENDRICK: On 3 May, sir.\nHelen Kendrick is the manager.');
    expect(mentions('Helen Kendrick')?.slice(0, 2)).toEqual(['MS. KENDRICK', 'Helen Kendrick']);
  });

  it('a surname that is an everyday word counts once its bearer is known', () => {
    expect(named('Jobs were lost.').people).toEqual([]);
    expect(named('Steve Jobs came back. Jobs said little.').mentions('Steve Jobs')).toEqual(['Steve Jobs', 'Jobs']);
  });

  it('a surname that is a city’s name is the person where the person is known, the city where words place it', () => {
    const { mentions, places } = named('Lewis Hamilton won. Hamilton was glad. A crowd met in Hamilton.');
    expect(mentions('Lewis Hamilton')).toContain('Hamilton');
    expect(places).not.toContain('Lewis Hamilton');
  });

  it.each([
    [
      'a paper',
      'Mayor Michael R. Bloomberg spoke. Bloomberg was tired. Rivals fear Bloomberg.',
      'Michael R. Bloomberg',
      'Bloomberg',
    ],
    ['a firm', 'Judge Neil Ford spoke. Ford was tired.', 'Neil Ford', 'Ford'],
  ])('takes a surname that is also %s for the person', (_, text, name, surname) => {
    const { mentions, organisations } = named(text);
    expect(mentions(name)).toContain(surname);
    expect(organisations).toEqual([]);
  });

  it.each([
    ['Anna Holm met Anna K. Holm. Ms. Holm left. Holm was glad.', 'Anna K. Holm', 4],
    ['Anna K. Holm met rivals. Anna Holm spoke. Holm was glad.', 'Anna K. Holm', 3],
    ['Donald Trump won. Leaders honored Donald J. Trump. Mr. Trump left.', 'Donald J. Trump', 3],
  ])('a surname leads over the short name to the full one: “%s”', (text, name, count) => {
    const { entities, mentions } = named(text);
    expect(entities.filter(({ type }) => type === 'person')).toHaveLength(1);
    expect(mentions(name)).toHaveLength(count);
  });

  it('leaves a paper and a firm what they are where nobody bears the name, and a firm that is called one', () => {
    expect(named('Anna Holm told Bloomberg that Ford was late.').organisations).toEqual(['Bloomberg', 'Ford']);
    expect(
      named('Judge Neil Ford left. Carmaker Ford cut jobs, and Ford Motor Company agreed.').organisations.length,
    ).toBeGreaterThan(0);
  });

  it('two people with one surname stay two', () => {
    expect(named('Hillary Clinton and Bill Clinton came. Chelsea Clinton did not.').people).toEqual([
      'Hillary Clinton',
      'Bill Clinton',
      'Chelsea Clinton',
    ]);
  });

  it('takes the sex from the given name or the title, and leaves it open else', () => {
    const { one } = named('Maria Keller and Mr Okonkwo met Qwerin Taldo.');
    expect([one('Maria Keller')?.gender, one('Okonkwo')?.gender, one('Qwerin Taldo')?.gender]).toEqual([
      'female',
      'male',
      undefined,
    ]);
  });

  it('finds a name in a headline that gives each word a capital', () => {
    const { people } = named(
      'Maria Keller Wins The Vote And Thanks Her Team\nMaria Keller won the vote on Sunday and thanked her team.',
    );
    expect(people).toEqual(['Maria Keller']);
  });
});

describe('[F2] roles, as stated', () => {
  it.each([
    ['Finnish President Aino Virtanen spoke.', 'Aino Virtanen', ['Finnish President']],
    ['The talks with special envoy Tom Hale failed.', 'Tom Hale', ['special envoy']],
    [
      'Keller’s aide and foreign policy adviser Jan Nowak agreed.',
      'Jan Nowak',
      ['Keller’s aide and foreign policy adviser'],
    ],
    ['Jan Nowak, the head of the party’s youth wing, agreed.', 'Jan Nowak', ['head of the party’s youth wing']],
    [
      'Jan Nowak, adviser to the Prime Minister and a member of the team.',
      'Jan Nowak',
      ['adviser to the Prime Minister and a member of the team'],
    ],
    ['The head of the farmers’ union, Jan Nowak, told the paper.', 'Jan Nowak', ['head of the farmers’ union']],
    ['Jan Nowak, who leads the network, agreed.', 'Jan Nowak', ['leads the network']],
    ['Apple chief executive Jan Nowak agreed.', 'Jan Nowak', ['Apple chief executive']],
    ['Former Chief Operating Officer Jan Nowak agreed.', 'Jan Nowak', ['Former Chief Operating Officer']],
    ['Environment Minister Rui Falcao agreed.', 'Rui Falcao', ['Environment Minister']],
    [
      'The provincial Energy and Water Minister, Jan Nowak, left.',
      'Jan Nowak',
      ['provincial Energy and Water Minister'],
    ],
    ['Its lead author, the toxicologist Jan Nowak, agreed.', 'Jan Nowak', ['lead author', 'toxicologist']],
    ['The inquiry’s engineer, Dr Jan Nowak of Hollis & Drew, agreed.', 'Jan Nowak', ['inquiry’s engineer']],
    ['Its chair, the retired judge Sir Jan Nowak, agreed.', 'Jan Nowak', ['chair', 'retired judge']],
    ['Her coach, Jan Nowak, agreed.', 'Jan Nowak', ['coach']],
    ['Former Labour treasurer Jan Nowak agreed.', 'Jan Nowak', ['Former Labour treasurer']],
    ['Jan Nowak, who chairs the committee, agreed.', 'Jan Nowak', ['chairs the committee']],
  ])('“%s”', (text, name, roles) => expect(named(text).roles(name)).toEqual(roles));

  it.each([
    ['“It is late,” said the presiding judge, Hester Vandermeer.', 'Hester Vandermeer', ['presiding judge']],
    ['The hearing was closed by the judge, Ana Rios, in May.', 'Ana Rios', ['judge']],
    ['Jane Roe, the minister, said so.', 'Jane Roe', ['minister']],
    ['In a statement, Norway’s prime minister, Bo Dahl said no.', 'Bo Dahl', ['Norway’s prime minister']],
    ['The minister, Bo Dahl said so.', 'Bo Dahl', ['minister']],
    [
      'The chairman of the Sarvik Union (SU), Retd. Maj. Bo Dahl, left.',
      'Bo Dahl',
      ['chairman of the Sarvik Union (SU)', 'Retd. Maj.'],
    ],
    ['Vice Adm. Luis Sy denied it.', 'Luis Sy', ['Vice Adm.']],
    ['Asst. Dist. Atty. Joan Bell said no.', 'Joan Bell', ['Asst. Dist. Atty.']],
    [
      '“No,” said Joan Bell, a 49-year-old carver visiting from Leeds.',
      'Joan Bell',
      ['49-year-old carver visiting from Leeds'],
    ],
    ['Joan Bell, 44, the head of the club, left.', 'Joan Bell', ['head of the club']],
    ['Joan Bell (Lab), the chair of the panel, left.', 'Joan Bell', ['chair of the panel']],
    ['Joan Bell — surgeon and writer — has left.', 'Joan Bell', ['surgeon and writer']],
    ['Joan Bell, the head of the union and whose film it is, left.', 'Joan Bell', ['head of the union']],
    [
      'Joan Bell, an associate professor of surgery at the North Coast School of Medicine and the editor of a prominent science and medical blog, left.',
      'Joan Bell',
      ['associate professor of surgery at the North Coast School of Medicine'],
    ],
    ['Norway’s Oil and Energy Minister Joan Bell left.', 'Joan Bell', ['Norway’s Oil and Energy Minister']],
    ['Joan Bell, a ferry passenger, left.', 'Joan Bell', ['ferry passenger']],
    ['“No,” Joan Bell, a farmer said.', 'Joan Bell', ['farmer']],
  ])('“%s” states a role', (text, name, roles) => expect(named(text).roles(name)).toEqual(roles));

  it.each([
    ['The roof of Hester Vandermeer, the judge said, had gone.', 'Hester Vandermeer'],
    ['Fires had reached Jane Roe, officials said.', 'Jane Roe'],
    ['They met the judge, Ana Rios and Jane Roe.', 'Jane Roe'],
    ['According to the minister, Bo Dahl said no.', 'Bo Dahl'],
    ['They met Jane Roe, an official said.', 'Jane Roe'],
    ['They named Jane Roe, a week later, to the post.', 'Jane Roe'],
    ['They dropped Jane Roe, a blunder that cost them the cup.', 'Jane Roe'],
    ['They chose Jane Roe, an answer to many prayers.', 'Jane Roe'],
    ['They met Jane Roe, a bigger name than most, at six.', 'Jane Roe'],
    ['Jane Roe (44) and a lawyer left.', 'Jane Roe'],
    ['Jane Roe, 44, and a lawyer left.', 'Jane Roe'],
    ['They met Jane Roe — a lawyer was there too.', 'Jane Roe'],
  ])('“%s” states none', (text, name) => expect(named(text).roles(name)).toEqual([]));

  it('the office before a name is the role of that one, not a mention of who held it before', () => {
    const { mentions } = named('The judge, Hester Vandermeer, spoke. It was closed by the judge, Ana Rios.');
    expect(mentions('Hester Vandermeer')).toEqual(['Hester Vandermeer']);
  });

  it.each([
    ['Colonel Issoufou ag Albarin left. Albarin spoke.', 'Issoufou ag Albarin'],
    ['Sheikh Mamadou ould Sarvi left.', 'Mamadou ould Sarvi'],
    ['Nur binti Hassan left.', 'Nur binti Hassan'],
  ])('“%s” names one', (text, name) => expect(named(text).people).toEqual([name]));

  it.each([
    ['Liam Dahl of the Sarvik Rescue Service told them.', 'Liam Dahl', ['Sarvik Rescue Service']],
    ['Ann Dahl, of the Civic Party, left.', 'Ann Dahl', ['Civic Party']],
    ['Ann Dahl of the campaign group Rivers Without Walls left.', 'Ann Dahl', ['campaign group Rivers Without Walls']],
    ['Ann Dahl of Norway left.', 'Ann Dahl', []],
    ['The minister, Ann Dahl of the Civic Party, left.', 'Ann Dahl', ['minister']],
    ['Critics of Ann Dahl and of the Civic Party left.', 'Ann Dahl', []],
    ['It was a major Ann Dahl show.', 'Ann Dahl', []],
  ])('“%s” says what somebody is of', (text, name, roles) => expect(named(text).roles(name)).toEqual(roles));

  it.each([
    ['Norsund AB’s Ann Dahl left.', 'Ann Dahl', ['Norsund AB']],
    ['Oslo’s Ann Dahl left.', 'Ann Dahl', []],
    ['The ex-minister Ann Dahl left.', 'Ann Dahl', ['ex-minister']],
    ['The co-author Ann Dahl left.', 'Ann Dahl', ['co-author']],
    ['Retired Sarvik Guard Gen. Ann Dahl left.', 'Ann Dahl', ['Retired Sarvik Guard Gen.']],
    ['The Sarvik vice-presidential nominee Ann Dahl left.', 'Ann Dahl', ['Sarvik vice-presidential nominee']],
    ['The x-ray Ann Dahl saw was lost.', 'Ann Dahl', []],
    ['The Sarvik Peace Committee’s chair, Ann Dahl, left.', 'Ann Dahl', ['Sarvik Peace Committee’s chair']],
  ])('“%s” says what somebody is', (text, name, roles) => expect(named(text).roles(name)).toEqual(roles));

  it('a prince by his given name is not a knight of that name', () => {
    const { people } = named('Prince Charles spoke. Sir Charles Walder left. Prince Charles left.');
    expect(people).toEqual(['Charles', 'Charles Walder']);
  });

  it('a given name alone is who bears it', () => {
    const text = 'Stefkarl Ulf Jonssal, an Icelandic geologist, left. Stefkarl said he was paid.';
    expect(named(text).people).toEqual(['Stefkarl Ulf Jonssal']);
  });

  it('a state of that name is no country of the person', () =>
    expect(named('Joan Bell, a carver from New Mexico, left.').one('Joan Bell')?.country).toBeUndefined());

  it('lists a role once, in the order in which the source gives them', () => {
    const text = 'Finnish President Aino Virtanen spoke. Finnish President Aino Virtanen, the party’s leader, left.';
    expect(named(text).roles('Aino Virtanen')).toEqual(['Finnish President', 'party’s leader']);
  });

  it.each([
    ['Jan Nowak, Maria Keller and Tom Hale came.', 'Jan Nowak'],
    ['Mr Nowak came.', 'Nowak'],
    ['They told Jan Nowak, in the end, to go.', 'Jan Nowak'],
    ['Jan Nowak, Minister Tom Hale and others came.', 'Jan Nowak'],
    ['The minister left, and Jan Nowak, of Leeds, came.', 'Jan Nowak'],
    ['After the coach left, Jan Nowak came.', 'Jan Nowak'],
    ['Sir Jan Nowak came.', 'Jan Nowak'],
    ['Jan Nowak, who chairs, came.', 'Jan Nowak'],
  ])('there is none in “%s”', (text, name) => expect(named(text).roles(name)).toEqual([]));
});

describe('[F2] countries, as the words tie them', () => {
  it.each([
    ['Finnish President Aino Virtanen spoke.', 'Aino Virtanen', 'FI'],
    ['Kyiv’s Head of the General Staff, Petro Bondar, spoke.', 'Petro Bondar', 'UA'],
    ['A US team led by special envoy Tom Hale came.', 'Tom Hale', 'US'],
    ['Finnish President Aino Virtanen spoke. Virtanen’s aide Matti Salo did not.', 'Matti Salo', 'FI'],
    ['The Russian Foreign Ministry said no.', 'Russian Foreign Ministry', 'RU'],
    ['The Sarvik Institute, a US-based observer, said no.', 'Sarvik Institute', 'US'],
    ['They flew to Aceh, Indonesia.', 'Aceh', 'ID'],
    ['Ukraine’s Donbas region was hit.', 'Donbas', 'UA'],
  ])('“%s”: %s is tied to %s', (text, name, code) => expect(named(text).one(name)?.country?.code).toBe(code));

  it('nothing is tied where no word does it', () =>
    expect(named('Maria Keller spoke in Lille.').one('Maria Keller')?.country).toBeUndefined());
});

describe('[F2] a surname that is a word of bodies and places', () => {
  const mentions = (text: string, name: string): string[] =>
    named(text)
      .one(name)!
      .mentions.map(({ span }) => text.slice(span.start, span.end));

  it.each([
    ['Chair Lisa Marsh warned on Monday. “We are ready,” Marsh said. Marsh left early.', 'Lisa Marsh', 3],
    ['Deputy John Field disagreed. “It is late,” Field said.', 'John Field', 2],
    ['Karin Moor, the union’s leader, objected. Moor said no.', 'Karin Moor', 2],
  ])('stands alone for who has it: %s', (text, name, count) => expect(mentions(text, name)).toHaveLength(count));

  it.each([
    ['Lisa Marsh crossed the Marsh on foot.', 'Lisa Marsh'],
    ['Lisa Marsh spoke to Marsh Group.', 'Lisa Marsh'],
    ['Victoria Park was shut. Park staff left.', 'Victoria Park'],
  ])('but not in: %s', (text, name) => expect(mentions(text, name)).toHaveLength(1));
});
