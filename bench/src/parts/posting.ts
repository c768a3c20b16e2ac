import type { Child } from '../sandbox/child.ts';
import type { Answers, Posted, PostTask } from '../load/post-events.ts';

/** Has a load generator post events; throws when an answer is anything but 201. */
export async function post(
  generator: Child,
  task: PostTask,
): Promise<Answers & { readonly recorded: number }> {
  const { answers, recorded, errors } = await generator.ask<Posted>({ kind: 'post', ...task });
  const { 201: good, ...others } = answers;
  if (errors > 0 || good === undefined || Object.keys(others).length > 0)
    throw new Error(`not every answer was 201: ${JSON.stringify({ errors, ...answers })}`);
  return { ...good, recorded };
}
