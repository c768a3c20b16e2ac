import type { Translated } from '../translated.ts';
import type { signInWords } from '../sign-in-words.ts';

export const signInWordsKo: Translated<typeof signInWords> = {
  signInWith: (issuer) => `${issuer} 계정으로 로그인`,
  stillSignedIn: (issuer) => `이 서비스에서는 로그아웃되었지만 ${issuer}에는 아직 로그인되어 있습니다.`,
  signOutThere: '그곳에서도 로그아웃',
  signInTroubles: {
    'no-role': '계정은 확인되었으나 이 서비스에서의 역할이 없습니다. 관리자에게 요청하세요.',
    refused: '로그인되지 않았습니다. 다시 시도하세요.',
    unavailable: '로그인 서비스가 현재 응답하지 않습니다. 다시 시도하거나 키를 사용하세요.',
  },
};
