import type { Translated } from '../translated.ts';
import type { timeWords } from '../time-words.ts';

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
