import { z } from 'zod';

/**
 * What a setting must be, in the words that end "PORT must be …", and what it does. `secret`: its value is never
 * repeated.
 */
export interface About {
  readonly expected: string;
  readonly description: string;
  readonly default?: string;
  readonly secret?: boolean;
}

export const about = z.registry<About>();

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
export const port = wholeNumber(0, 65_535);
export const aPort = 'a port: a whole number from 0 (any free one) to 65535';

export const list = (item: z.ZodType<string, string>) =>
  z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(item));

export const file = () => z.string().optional();
