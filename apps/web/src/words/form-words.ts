import type { Language } from './language.tsx';

// The form of a fact is made from the service's schemas, whose words are English. Korean stands beside them here;
// what has none is shown as the schema has it, and a test finds it.

/** By the name of the field. */
export const fieldsKo: Readonly<Record<string, string>> = {
  a: '하나',
  aliases: '다른 이름',
  amounts: '금액',
  attribution: '발언의 성격',
  authority: '규제 기관',
  b: '다른 하나',
  basedOn: '기반 모델',
  by: '반박한 쪽',
  capacity: '규모',
  certainty: '확실성',
  city: '도시',
  companies: '기업',
  company: '기업',
  country: '국가',
  credibility: '내용의 신뢰도',
  currency: '통화',
  dateQuote: '날짜가 나온 문장',
  decision: '결정',
  description: '설명',
  domain: '도메인',
  eventId: '이벤트 식별자',
  evidence: '근거',
  expected: '예정일',
  format: '방식',
  ids: '식별자',
  instrument: '형식',
  jointlyWith: '함께 만든 기업',
  judgement: '판단',
  jurisdiction: '관할',
  kind: '종류',
  language: '언어',
  languages: '언어',
  lei: 'LEI',
  market: '시장',
  markets: '시장',
  max: '최대',
  meetingId: '회의 식별자',
  min: '최소',
  model: '모델',
  name: '이름',
  note: '메모',
  occurred: '일어난 날',
  of: '대상',
  openness: '공개 범위',
  outcome: '결과',
  parameters: '매개변수',
  parent: '모기업',
  participants: '참석자',
  parties: '당사자',
  partnershipId: '제휴 식별자',
  people: '인물',
  pillars: '기둥',
  place: '장소',
  proposedBy: '제안자',
  published: '게재일',
  publisher: '매체',
  purpose: '목적',
  quote: '인용',
  reason: '이유',
  relays: '옮겨 쓴 매체',
  reliability: '출처의 신뢰도',
  replacedBy: '대신하는 이벤트',
  role: '직책',
  roles: '역할',
  sites: '사업 장소',
  speaker: '발언자',
  stage: '단계',
  subject: '결정의 대상',
  term: '기간',
  text: '원문 표현',
  title: '제목',
  topics: '주제',
  unit: '단위',
  unnamed: '이름 없는 당사자',
  url: '주소',
  what: '무엇',
  wikidata: '위키데이터',
  with: '함께하는 기업',
};

/** By what the schemas say in English. */
export const helpKo: Readonly<Record<string, string>> = {
  'A company targets a market.': '기업이 시장을 공략합니다.',
  'A meeting took place.': '회의가 열렸습니다.',
  'A meeting is planned, for the date in expected. Once it takes place, record a MeetingHeld with the same meetingId.':
    '회의가 예정되어 있습니다. 날짜는 예정일에 적습니다. 회의가 열리면 같은 회의 식별자로 ‘회의 개최’를 기록하세요.',
  'A partnership was proposed, or announced as a wish.': '제휴가 제안되었거나 희망으로 발표되었습니다.',
  'A partnership is at a stage: it may have moved forward or back, or skipped stages. With parties and purpose this may be its first event.':
    '제휴가 어느 단계에 있습니다. 앞으로 나아갔거나, 물러났거나, 단계를 건너뛰었을 수 있습니다. 당사자와 목적을 적으면 첫 이벤트로 삼을 수 있습니다.',
  'A company launched an AI model. An announcement is no launch.':
    '기업이 AI 모델을 출시했습니다. 발표는 출시가 아닙니다.',
  'An authority decided about a partnership, or about companies. This alone changes no stage.':
    '규제 기관이 제휴나 기업에 대해 결정했습니다. 이것만으로는 단계가 바뀌지 않습니다.',
  "A company's profile: other names, parent, country, kind, identifiers.":
    '기업 정보: 다른 이름, 모기업, 국가, 종류, 식별자.',
  'A judgement whether two names are one company, or two partnerships one. To undo it, retract it.':
    '두 이름이 한 기업인지, 두 제휴가 하나인지에 대한 판단입니다. 되돌리려면 철회하세요.',
  'A party disputes a recorded claim, or a part of it. The claim still counts; what rests on disputed claims only is contested. To withdraw a dispute, retract it.':
    '기록된 주장이나 그 일부를 누군가 반박합니다. 주장은 그대로 셉니다. 반박된 주장에만 기댄 것은 ‘이의 제기됨’이 됩니다. 반박을 거두려면 철회하세요.',
  'Retracts a recorded claim: it stays recorded and no longer counts. Values that rest on other claims stay.':
    '기록된 주장을 철회합니다. 기록은 남고 더는 세지 않습니다. 다른 주장에 기댄 값은 그대로입니다.',
  'The id of the event with the disputed claim.': '반박된 주장의 이벤트 식별자.',
  'The disputing party, as the source names it.': '반박한 쪽. 출처가 부르는 이름 그대로.',
  'The disputed part of the claim.': '주장에서 반박된 부분.',
  'EDTF (ISO 8601-2), as exact as known: a day, a month, a year, an interval, approximate. Leave it out when unknown.':
    '아는 만큼만 적습니다(EDTF, ISO 8601-2): 날, 달, 해, 기간, 대략. 모르면 비워 두세요.',
  'The date of something planned: EDTF.': '예정된 일의 날짜(EDTF).',
  'How sure the source is.': '출처가 얼마나 확실하게 말하는가.',
  'The outlet or body that published it.': '글을 낸 매체나 기관.',
  'An http or https address.': 'http 또는 https 주소.',
  'The language of the piece: BCP 47.': '글의 언어(BCP 47).',
  'The attribution: an official statement, a named person, an anonymous one, or the reporter.':
    '누구의 말인가: 공식 발표, 실명, 익명, 기자.',
  'The speaker, as the source names them.': '말한 사람. 출처가 부르는 이름 그대로.',
  'The words from which the date was taken.': '날짜를 알아낸 문장.',
  'Admiralty code of the source: A completely reliable … F cannot be judged.':
    '출처의 해군 등급: A 완전히 믿을 만함 … F 판단할 수 없음.',
  'Admiralty code of the information: 1 confirmed … 6 cannot be judged.':
    '내용의 해군 등급: 1 확인됨 … 6 판단할 수 없음.',
  'The outlets that this one copies.': '이 매체가 옮겨 쓴 매체.',
  "The recorder's note on it.": '이 근거에 대한 기록자의 메모.',
  "The recorder's note.": '기록자의 메모.',
  'The id of the retracted event: a claim, or a dispute.': '철회할 이벤트의 식별자: 주장 또는 반박.',
  'The id of another recorded event, with the correct claim.': '올바른 주장이 기록된 다른 이벤트의 식별자.',
  'The name of a company (or a government) in the source.': '출처에 나온 기업(또는 정부)의 이름.',
  'ISO 3166-1 alpha-2, or XK.': 'ISO 3166-1 두 글자 코드, 또는 XK.',
  'A piece of evidence.': '근거 하나.',
  'One side of a partnership: a company, a government, or an unnamed party.':
    '제휴의 한쪽: 기업, 정부, 또는 이름 없는 당사자.',
  'A short description.': '짧은 설명.',
  'Its identifiers elsewhere.': '다른 곳에서 쓰는 식별자.',
  'Wikidata item.': '위키데이터 항목.',
  'Legal entity identifier, ISO 17442.': '법인 식별 기호(ISO 17442).',
  'Its own domain.': '기업의 도메인.',
  'Whether the judgement is of companies, by their names, or of partnerships, by their ids.':
    '기업(이름)에 대한 판단인가, 제휴(식별자)에 대한 판단인가.',
  'A company by a name from a source; for partnerships, the id of one.':
    '출처에 나온 기업의 이름. 제휴라면 그 식별자.',
  'ISO 3166-1 alpha-2 country, ISO 3166-2 subdivision of a country, UN M49 region, or a named grouping.':
    '국가(ISO 3166-1 두 글자), 행정 구역(ISO 3166-2), 지역(UN M49), 또는 이름 있는 묶음.',
  'The companies that target it together with this one.': '함께 이 시장을 공략하는 기업.',
  "The person's company; default: the company beside it.": '그 사람의 기업. 비우면 곁에 적은 기업.',
  'BCP 47 language tag in its canonical form, by the registry of IANA.':
    'BCP 47 언어 태그(IANA 등록부의 표준형).',
  'The purpose, in a sentence.': '목적을 한 문장으로.',
  "The meeting's id. Default: the event's id.": '회의 식별자. 비우면 이벤트 식별자.',
  'The place of the meeting, which is not the market that it is about.':
    '회의가 열린 곳. 회의가 다룬 시장과는 다릅니다.',
  'The form of the meeting, in a few words.': '회의 방식을 몇 마디로.',
  'The markets that it is about.': '회의가 다룬 시장.',
  'The partnership that the meeting is about.': '회의가 다룬 제휴.',
  'The companies that made the model together with it.': '모델을 함께 만든 기업.',
  'The name of the model in the source.': '출처에 나온 모델의 이름.',
  'The model that it is based on.': '기반이 된 모델.',
  'How open it is: weights, licence, access.': '얼마나 공개되었는가: 가중치, 라이선스, 이용.',
  "The source's words for an unnamed party.": '이름 없는 당사자를 출처가 부르는 말.',
  'The form of the agreement.': '합의의 형식.',
  'Sums of money, in units of their currencies.': '금액. 통화 단위로 적습니다.',
  'ISO 4217.': 'ISO 4217.',
  'The minimum; equal to max for a single number.': '최소. 수가 하나면 최대와 같게 적습니다.',
  'The maximum; equal to min for a single number.': '최대. 수가 하나면 최소와 같게 적습니다.',
  "The source's words.": '출처의 표현.',
  'Quantities built, supplied or used.': '짓거나 공급하거나 쓰는 양.',
  'Of what.': '무엇의 양인가.',
  'The places of the work, which are not its markets.': '일이 이루어지는 곳. 시장과는 다릅니다.',
  'Its duration: an EDTF interval, or words.': '기간: EDTF 기간 또는 말.',
  "The partnership's id. Default: the event's id.": '제휴 식별자. 비우면 이벤트 식별자.',
  'The authority, as the source names it.': '규제 기관. 출처가 부르는 이름 그대로.',
  'The market in which the decision holds: a market code.': '결정이 미치는 시장의 코드.',
  'required: an approval is needed, and was not given yet.': '승인 필요: 승인이 있어야 하고 아직 없습니다.',
  'The subject of the decision.': '무엇에 대한 결정인가.',
  'The companies that it concerns.': '관련된 기업.',
  'The partnership that it concerns, already recorded.': '관련된 제휴. 이미 기록된 것.',
};

/** In a list to choose from, where the value itself is no word. */
const choices: Readonly<Record<string, string>> = {
  mou: 'memorandum of understanding',
  gpu: 'GPU',
  mw: 'MW',
};
export const choicesKo: Readonly<Record<string, string>> = {
  everything: '전부',
  stage: '단계',
  parties: '당사자',
  markets: '시장',
  date: '날짜',
  confirmed: '확인됨',
  reported: '보도됨',
  speculative: '추측',
  official: '공식 발표',
  named: '실명',
  anonymous: '익명',
  reporter: '기자',
  company: '기업',
  partnership: '제휴',
  same: '같음',
  different: '다름',
  unsure: '모름',
  government: '정부',
  other: '기타',
  'in-discussion': '논의 중',
  agreed: '합의',
  launched: '출범',
  stalled: '정체',
  paused: '중단',
  ended: '종료',
  builder: '구축',
  supplier: '공급',
  customer: '고객',
  funder: '자금',
  host: '유치',
  mou: '양해각서',
  'letter-of-intent': '의향서',
  framework: '기본 협약',
  contract: '계약',
  'joint-venture': '합작 투자',
  investment: '투자',
  acquisition: '인수',
  licence: '라이선스',
  value: '총액',
  funding: '자금',
  fine: '과징금',
  gpu: 'GPU',
  mw: 'MW',
  exaflops: '엑사플롭스',
  parameters: '매개변수',
  users: '사용자',
  infrastructure: '인프라',
  data: '데이터',
  workforce: '인력',
  'business-network': '비즈니스 네트워크',
  model: '모델',
  approved: '승인',
  conditional: '조건부 승인',
  blocked: '불허',
  required: '승인 필요',
};

/** What the form says of a schema. */
export function formWords(language: Language) {
  const korean = language === 'ko';
  return {
    field: (name: string): string => (korean ? fieldsKo[name] : undefined) ?? spaced(name),
    help: (text: string): string => (korean ? helpKo[withoutCode(text)] : undefined) ?? withoutCode(text),
    choice: (value: string | number): string =>
      (korean ? choicesKo : choices)[value] ?? String(value).replaceAll('-', ' '),
  };
}

/** `partnershipId` → Partnership id. */
function spaced(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Descriptions name fields as code; the form has them before it. */
const withoutCode = (text: string): string => text.replaceAll('`', '');
