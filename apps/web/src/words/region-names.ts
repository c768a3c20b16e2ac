import type { Language } from './language.tsx';

/** UN M49 regions and groupings of countries: browsers know the names of few of them. */
export const regionsKo: Readonly<Record<string, string>> = {
  '001': '세계',
  '002': '아프리카',
  '003': '북아메리카',
  '005': '남아메리카',
  '009': '오세아니아',
  '011': '서아프리카',
  '013': '중앙아메리카',
  '014': '동아프리카',
  '015': '북아프리카',
  '017': '중앙아프리카',
  '018': '남아프리카 지역',
  '019': '아메리카',
  '021': '북미',
  '029': '카리브 지역',
  '030': '동아시아',
  '034': '남아시아',
  '035': '동남아시아',
  '039': '남유럽',
  '053': '오스트레일리아와 뉴질랜드',
  '054': '멜라네시아',
  '057': '미크로네시아',
  '061': '폴리네시아',
  '142': '아시아',
  '143': '중앙아시아',
  '145': '서아시아',
  '150': '유럽',
  '151': '동유럽',
  '154': '북유럽',
  '155': '서유럽',
  '202': '사하라 이남 아프리카',
  '419': '라틴아메리카와 카리브 지역',
  apac: '아시아·태평양',
  asean: '아세안',
  benelux: '베네룩스',
  dach: '독일·오스트리아·스위스',
  emea: '유럽·중동·아프리카',
  'european-union': '유럽 연합',
  gcc: '걸프 협력 회의',
  'gulf-cooperation-council': '걸프 협력 회의',
  mena: '중동·북아프리카',
  'middle-east': '중동',
  nordics: '북유럽 국가',
};

const displays = new Map<Language, Intl.DisplayNames>();

/** A country, by its two letters. */
export function countryName(code: string, language: Language): string | undefined {
  const display =
    displays.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  displays.set(language, display);
  return /^[A-Z]{2}$/.test(code) ? display.of(code) : undefined;
}

/** A market; `name` is English: of a subdivision its own, then its country's. */
export function marketInWords({ code, name }: { code: string; name: string }, language: Language): string {
  if (language === 'en') return name;
  const country = countryName(code.slice(0, 2), language);
  if (code.charAt(2) === '-' && country !== undefined) return name.replace(/[^,]*$/, ` ${country}`).trim();
  return regionsKo[code] ?? countryName(code, language) ?? name;
}
