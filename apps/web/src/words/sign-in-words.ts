/** Of signing in with an issuer. */
export const signInWords = {
  signInWith: (issuer: string) => `Sign in with ${issuer}`,
  stillSignedIn: (issuer: string) => `You are signed out here, and still signed in at ${issuer}.`,
  signOutThere: 'Sign out there',
  signInTroubles: {
    'no-role': 'You are known there, but have no role here: ask an administrator for one.',
    refused: 'Nobody was signed in. Try again.',
    unavailable: 'Where people sign in does not answer at the moment. Try again, or use a key.',
  },
} as const;
