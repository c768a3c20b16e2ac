import { described, parameters, repeatable } from '../http/query-parameters.ts';

/** Companies beside the one that is asked for: all of them. */
export const withOthers = (what: string) =>
  repeatable(parameters.text, 50).meta(described(`Only ${what}: a name or an id. Repeated: all of them.`));
