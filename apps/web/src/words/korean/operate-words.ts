import type { Translated } from '../translated.ts';
import type { operateWords } from '../operate-words.ts';

export const operateWordsKo: Translated<typeof operateWords> = {
  goneQuiet: '소식이 끊긴 것',
  goneQuietHelp: '시작되었으나 1년 이상 더 나아가지 않은 것입니다. 오래된 것부터 보입니다.',
  noneQuiet: '날짜가 있는 것 가운데 1년 동안 멈춰 있는 것이 없습니다.',
  growth: '증가',
  grownTo: (n, first, last) => `이벤트 ${n}건, 처음 ${first}, 마지막 ${last}.`,
  waitingEvents: (n) => `이벤트 ${n}건 대기`,
  triedTimes: (n) => `${n}번 시도`,
  retryAll: '모두 다시 시도',
  replaysHelp:
    '재구축은 기존 조회 모델이 답하는 동안 새로 만듭니다. 검증은 비교만 하고 아무것도 바꾸지 않습니다.',
  replayKinds: { rebuild: '재구축', verify: '검증', version: '새 버전' },
  replayStatuses: { queued: '대기', running: '진행 중', done: '완료', failed: '실패' },
  replayPhases: {
    reading: '읽는 중',
    folding: '계산 중',
    'catching-up': '따라잡는 중',
    switching: '전환 중',
    comparing: '비교 중',
  },
  perSecond: (n) => `초당 이벤트 ${n}건`,
  secondsLeft: (n) => `약 ${n}초 남음`,
  verifiedEqual: (rows) => `같음: ${rows}행 비교.`,
  verifiedDifferent: (table, missing, extra) => `${table}: ${missing}행 부족, ${extra}행 초과`,
  partStatuses: { up: '작동 중', down: '멈춤', standby: '대기', stopped: '정지' },
  relayLeads: '이 프로세스가 전달함',
  secondsBehind: (n) => `${n}초째`,
  waitsToBeRecorded: (n) => `이벤트 ${n}건 기록 대기`,
};
