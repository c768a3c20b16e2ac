import { answer, endWithParent } from '../sandbox/answer.ts';
import type { Contender } from './contender.ts';
import { copyRows } from './copy-rows.ts';
import { emmettStore } from './emmett-store.ts';
import { productJournal } from './product-journal.ts';
import { unnestRows } from './unnest-rows.ts';

const contenders: Readonly<Record<string, Contender>> = {
  unnest: unnestRows,
  copy: copyRows,
  emmett: emmettStore,
  journal: productJournal,
};

// A contender that is called directly, in a process of its own: argument 2 says which.

const contender = contenders[process.argv[2] ?? ''];
if (contender === undefined) throw new Error(`expected one of ${Object.keys(contenders).join(', ')}`);
endWithParent();
answer(await contender(process.env['DATABASE_URL'] ?? ''));
