import { z } from 'zod';

/** What a list may be ordered by, in words. */
const sortable = {
  since: 'when it came to its stage, or was launched',
  occurred: 'when it was held or is due',
  recorded: 'when something of it was recorded last',
  partnerships: 'how many partnerships it has',
  markets: 'how many markets',
  models: 'how many models',
  meetings: 'how many meetings',
  targets: 'how many targets',
  companies: 'how many companies target it',
  claims: 'how many claims rest on it',
};

/** Orders of a list; `-`: the greatest, or the newest, first. */
export const sorted = (...names: readonly (keyof typeof sortable)[]) => {
  const orders = ['id', ...names.flatMap((name) => [name, `-${name}`])];
  return z
    .enum(orders, `expected one of ${orders.join(', ')}`)
    .default('id')
    .meta({
      param: {
        description: `In which order: of ids, or of what is named, with \`-\` the greatest or newest first. ${names
          .map((name) => `\`${name}\`: ${sortable[name]}.`)
          .join(
            ' ',
          )}${isDated(names) ? ' What has no date is among the earliest.' : ''} At a moment another order than that of ids may be too much for one answer.`,
      },
      override: { default: 'id' },
    });
};

const isDated = (names: readonly string[]): boolean =>
  names.some((name) => ['since', 'occurred'].includes(name));
