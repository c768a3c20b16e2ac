import type { Translated } from './translated.ts';

/** Time: how a pipeline came to be, two moments compared, live updates. */
export const timeWords = {
  cameToBe: 'How it came to be',
  play: 'Play',
  pause: 'Pause',
  today: 'Today',
  compareWithNow: 'Compare with today',
  whatDiffers: (part: string, date: string) => `What differs today (${part.toLowerCase()} ${date})`,
  compareHelp:
    'Two moments are compared, and only what differs is shown. Choose by which of the three times, and from when to when.',
  newFacts: (n: number) => (n === 1 ? '1 new fact' : `${n} new facts`),
  showThem: 'Show',
  /** By the status of the answer; without one the service's own words are shown. */
  troubles: {} as Readonly<Record<number, string>>,
  remedies: {
    0: 'Check that it runs, and try again. Your input in a form is kept.',
    400: 'A part of the address is not understood: correct it, or go back to now.',
    403: 'Your key may not see this. Ask an administrator for one that may.',
    404: 'Nothing has that name at this moment. Search for it (Ctrl-K), or choose another moment.',
    429: 'You sent too many requests. Wait a minute, then try again.',
    503: 'The service is busy. Try again in a moment.',
  },
  approximateOrUndated: 'about then, or without a date',
  noneKnown: 'None is known.',
  notLive: 'Not connected: this page may be out of date.',
} as const;

export const timeWordsKo: Translated<typeof timeWords> = {
  cameToBe: '지금까지의 과정',
  play: '재생',
  pause: '멈춤',
  today: '오늘',
  compareWithNow: '오늘과 비교',
  whatDiffers: (part, date) => `오늘과 다른 것 (${part} ${date})`,
  compareHelp:
    '두 시점을 비교하여 다른 것만 보여 줍니다. 어떤 시간을 기준으로, 언제부터 언제까지인지 고르세요.',
  newFacts: (n) => `새 사실 ${n}건`,
  showThem: '보기',
  troubles: {
    400: '요청을 이해할 수 없습니다.',
    403: '볼 권한이 없습니다.',
    404: '찾을 수 없습니다.',
    429: '요청이 너무 많습니다.',
    503: '지금은 답할 수 없습니다.',
  },
  remedies: {
    0: '서비스가 실행 중인지 확인하고 다시 시도하세요. 입력한 내용은 남아 있습니다.',
    400: '주소의 일부를 이해할 수 없습니다. 고치거나 현재로 돌아가세요.',
    403: '이 키로는 볼 수 없습니다. 관리자에게 권한이 있는 키를 요청하세요.',
    404: '이 시점에는 그런 이름이 알려져 있지 않습니다. 찾아보거나(Ctrl-K) 다른 시점을 보세요.',
    429: '요청이 너무 많습니다. 잠시 뒤에 다시 시도하세요.',
    503: '지금은 서비스가 바쁩니다. 잠시 뒤에 다시 시도하세요.',
  },
  approximateOrUndated: '대략의 날짜이거나 날짜가 없음',
  noneKnown: '알려진 것이 없습니다.',
  notLive: '연결이 끊겼습니다. 보이는 내용이 오래되었을 수 있습니다.',
};
