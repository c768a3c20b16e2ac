import { answer, endWithParent } from '../sandbox/answer.ts';
import { flood, type FloodTask } from './flood.ts';
import { getPage, type GetTask } from './get-page.ts';
import { importEvents, type ImportTask } from './import-events.ts';
import { postEvents, type PostTask } from './post-events.ts';
import { crawl, type SlowTask } from './slow-clients.ts';

// The load generator's process.

export type LoadTask =
  | ({ readonly kind: 'post' } & PostTask)
  | ({ readonly kind: 'import' } & ImportTask)
  | ({ readonly kind: 'flood' } & FloodTask)
  | ({ readonly kind: 'crawl' } & SlowTask)
  | ({ readonly kind: 'get' } & GetTask);

endWithParent();
answer(async (task: LoadTask): Promise<unknown> => {
  switch (task.kind) {
    case 'post':
      return postEvents(task);
    case 'import':
      return importEvents(task);
    case 'flood':
      return flood(task);
    case 'crawl':
      return crawl(task);
    case 'get':
      return getPage(task);
  }
});
