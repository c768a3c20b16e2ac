import { z } from 'zod';
import { companyName, components, list, maybe, name, text } from '../vocabulary/fields.ts';
import { kinds } from '../vocabulary/terms.ts';

const person = z
  .strictObject({
    name,
    role: maybe(text(200)),
    company: maybe(
      companyName.meta({ description: "The person's company; default: the company beside it." }),
    ),
  })
  .register(components, { id: 'Person' });

export const people = list(person, 50);

export const kind = z.enum(kinds).meta({ default: 'company' });
