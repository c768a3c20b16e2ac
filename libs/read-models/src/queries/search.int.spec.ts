import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool } from '@sovereign-pipeline/postgres';
import { throwawayDatabase, type ThrowawayDatabase } from '@sovereign-pipeline/testing';
import type pg from 'pg';
import { type Post, recorded } from '../events.fixture.ts';
import { freshReadModels } from '../generations/generations.fixture.ts';
import { Projection } from '../projection/projection.ts';
import { gramsOf } from './likeness.ts';
import { Search } from './search.ts';

const names = [
  ...['Naver', 'Naver Cloud', 'Nvidia', 'Aramco Digital', 'Converge ICT', 'C++ Alliance', 'C Alliance'],
  ...[
    '네이버',
    '삼성전자',
    'أرامكو الرقمية',
    'ネイバー',
    'Türkiye İş Bankası',
    'Straße AG',
    'Société Générale',
  ],
  ...['Компания Яндекс', '华为技术', 'ไทยพาณิชย์', 'हिन्दुस्तान AI', 'AT&T', 'Disney+'],
];
const posts: readonly Post[] = [
  ...names.map((company) => ({ type: 'MarketTargeted', data: { company, market: 'SA' } })),
  { type: 'ModelLaunched', data: { company: 'Naver', model: 'HyperCLOVA X' } },
  { type: 'ModelLaunched', data: { company: 'Naver', model: 'Lumen Samudra' } },
  {
    type: 'MeetingHeld',
    data: {
      participants: [
        { company: 'Nvidia', people: [{ name: 'Jensen Huang' }, { name: '젠슨 황' }] },
        { company: 'Naver', people: [{ name: 'Choi Soo-yeon' }] },
      ],
    },
  },
  {
    type: 'PartnershipProposed',
    data: {
      partnershipId: 'an-arabic-model',
      parties: [{ company: 'Naver' }, { company: 'Aramco Digital' }],
      purpose: 'An Arabic model',
      evidence: [
        ...[{ publisher: 'Philippine Daily Inquirer' }, { publisher: '연합뉴스' }],
        ...[{ publisher: 'Korea Herald' }, { publisher: 'The Korea Times' }],
      ],
    },
  },
  {
    type: 'PartnershipProposed',
    data: {
      partnershipId: 'of-two-named-like-a-model',
      parties: [{ company: 'Samudra' }, { company: 'Lumen' }],
      purpose: 'Weather forecasts',
    },
  },
  {
    type: 'PartnershipProposed',
    data: {
      partnershipId: 'ministries',
      parties: [{ unnamed: 'a Gulf fund' }, { company: 'AT&T' }],
      purpose: 'Betrugserkennung für Behörden: 사기 탐지를 위한 국가 클라우드, 在沙特阿拉伯建设数据中心',
      evidence: [{ publisher: 'Frankfurter Allgemeine' }, { publisher: 'philippine daily inquirer' }],
    },
  },
];

let database: ThrowawayDatabase;
/** The embedded server's own locale, C, and others that a database may have. */
const locales = {
  C: `locale_provider libc locale 'C'`,
  'C.UTF-8': `locale_provider builtin builtin_locale 'C.UTF-8'`,
  'ICU, Turkish': `locale_provider icu icu_locale 'tr-TR'`,
} as const;
const pools = new Map<string, pg.Pool>();
const schemas = new Map<string, string>();
const searches = new Map<string, Search>();

beforeAll(async () => {
  database = await throwawayDatabase();
  for (const [locale, options] of Object.entries(locales)) {
    const name = `${new URL(database.url).pathname.slice(1)}_${pools.size}`;
    await database.pool.query(`create database ${name} template template0 encoding 'UTF8' ${options}`);
    const url = new URL(database.url);
    url.pathname = `/${name}`;
    const pool = createPool(url.href, { name: 'search-test' });
    pools.set(locale, pool);
    const { schema } = await freshReadModels(pool);
    const events = recorded(posts);
    await new Projection(pool, { schema, onFault: 'fail' }).apply({
      partition: 'journal',
      from: 0,
      to: events.length,
      events,
    });
    schemas.set(locale, schema);
    searches.set(locale, new Search(pool));
  }
});
afterAll(async () => {
  for (const pool of pools.values()) {
    const { rows } = await pool.query<{ name: string }>('select current_database() as name');
    await pool.end();
    await database.pool.query(`drop database ${rows[0]?.name ?? ''}`);
  }
  await database.drop();
});

const find = async (locale: string, query: string) =>
  (await searches.get(locale)?.find(query, [], 10))?.hits ?? [];

describe.each(Object.keys(locales))('search in a database with %s', (locale) => {
  it.each([
    ['naver', 'Naver'],
    ['NAVER', 'Naver'],
    ['nave', 'Naver'],
    ['Navre', 'Naver'],
    ['nvida', 'Nvidia'],
    ['aramko digital', 'Aramco Digital'],
    ['네이버', '네이버'],
    ['삼성', '삼성전자'],
    ['전자', '삼성전자'],
    ['ارامكو', 'أرامكو الرقمية'],
    ['أرامـكو', 'أرامكو الرقمية'],
    ['الرقميه', 'أرامكو الرقمية'],
    ['ネイバ', 'ネイバー'],
    ['turkiye is', 'Türkiye İş Bankası'],
    ['TURKIYE IS BANKASI', 'Türkiye İş Bankası'],
    ['STRASSE', 'Straße AG'],
    ['societe generale', 'Société Générale'],
    ['яндекс', 'Компания Яндекс'],
    ['ЯНДЕКС', 'Компания Яндекс'],
    ['华为', '华为技术'],
    ['ไทย', 'ไทยพาณิชย์'],
    ['हिन्दुस्तान', 'हिन्दुस्तान AI'],
    ['c++', 'C++ Alliance'],
    ['at&t', 'AT&T'],
    ['disney', 'Disney+'],
    ['hyperclova', 'HyperCLOVA X'],
    ['hyprclova', 'HyperCLOVA X'],
    ['jensen', 'Jensen Huang'],
    ['huang jensn', 'Jensen Huang'],
    ['젠슨', '젠슨 황'],
    ['choi soo yeon', 'Choi Soo-yeon'],
    ['South-eastern Asia', 'South-eastern Asia'],
    ['saudi', 'Saudi Arabia'],
    ['Phillipine Inquierer', 'Philippine Daily Inquirer'],
    ['연합', '연합뉴스'],
    ['FRANKFURTER', 'Frankfurter Allgemeine'],
    ['Koria Hearld', 'Korea Herald'],
    ['hearld koria', 'Korea Herald'],
    ['Naevr Clodu', 'Naver Cloud'],
    ['Arcmco Digtial', 'Aramco Digital'],
    ['Conevrge ITC', 'Converge ICT'],
    ['Sociét Génreale', 'Société Générale'],
    ['Turkyie Bnakasi', 'Türkiye İş Bankası'],
    ['компаниа яднекс', 'Компания Яндекс'],
    ['ارمكو الرمقية', 'أرامكو الرقمية'],
    ['내이버', '네이버'],
    ['Jenson Hunag', 'Jensen Huang'],
    ['Cohi So-yeon', 'Choi Soo-yeon'],
    ['HyprCLVOA', 'HyperCLOVA X'],
    ['Suadi Arbia', 'Saudi Arabia'],
    ['cloud naver', 'Naver Cloud'],
    ['Naver Clodu', 'Naver Cloud'],
    ['Clodu Naver', 'Naver Cloud'],
    ['Navr Cloud', 'Naver Cloud'],
    ['Jensen Hunag', 'Jensen Huang'],
    ['Korea Hearld', 'Korea Herald'],
    ['sammudra lumen', 'Lumen Samudra'],
    ['aramco الرقمي', 'Aramco Digital'],
    ['젠슨 확', '젠슨 황'],
    ['Türkiye Bankasi', 'Türkiye İş Bankası'],
  ])('finds by %s first %s', async (query, name) => {
    const [first] = await find(locale, query);
    expect(first?.name).toBe(name);
  });

  it('finds a partnership by its parties and its purpose', async () => {
    const hits = await find(locale, 'naver arabic');
    expect(hits[0]).toMatchObject({ kind: 'partnership', id: 'an-arabic-model', matched: 'An Arabic model' });
  });

  it('finds a partnership by its parties though another thing is named like both', async () => {
    const hits = await find(locale, 'lumen samudra');
    expect(hits[0]).toMatchObject({ kind: 'model', name: 'Lumen Samudra' });
    expect(hits).toContainEqual(
      expect.objectContaining({ kind: 'partnership', id: 'of-two-named-like-a-model' }),
    );
  });

  it.each([
    ['naver aramco', 'an-arabic-model'],
    ['Navre Armaco', 'an-arabic-model'],
    ['Arabik modle', 'an-arabic-model'],
    ['betrugserkennung', 'ministries'],
    ['Betrugserkenung behorden', 'ministries'],
    ['탐지', 'ministries'],
    ['국가 클라우드', 'ministries'],
    ['数据中心', 'ministries'],
    ['arabik', 'an-arabic-model'],
  ])('finds a partnership by its parties or the words of its purpose: %s', async (query, id) => {
    const [first] = await find(locale, query);
    expect(first).toMatchObject({ kind: 'partnership', id });
  });

  it('says how a publisher is written most, and how it is written as it was asked for', async () => {
    const kinds = ['publisher'] as const;
    const { hits = [] } = (await searches.get(locale)?.find('philippine daily inquirer', kinds, 10)) ?? {};
    expect(hits).toEqual([
      { kind: 'publisher', id: 'philippine-daily-inquirer', name: 'Philippine Daily Inquirer', score: 1 },
    ]);
  });

  it('finds nothing by nothing, and by what nothing is like', async () => {
    expect(await find(locale, '?!')).toEqual([]);
    expect(await find(locale, 'zzzzqqqq')).toEqual([]);
  });

  it('goes by the grams that the database has', async () => {
    for (const word of ['naver', 'c', '삼성전자', 'ارامكو', '华为技术', 'हिन्दी', '𠮷野家']) {
      const answer = await pools
        .get(locale)
        ?.query<{ grams: string[] }>(`select ${schemas.get(locale) ?? ''}.search_grams($1) as grams`, [word]);
      expect(answer?.rows).toEqual([{ grams: gramsOf(word) }]);
    }
  });
});
