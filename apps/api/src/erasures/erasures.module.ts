import { type DynamicModule, Module } from '@nestjs/common';
import { Erasures, type PersonalData } from '@sovereign-pipeline/journal';
import { Mentions } from '@sovereign-pipeline/read-models';
import type pg from 'pg';
import { ErasuresController } from './erasures.controller.ts';

@Module({})
export class ErasuresModule {
  /** `personal`: only where texts are sealed. `parts`: the modules that record, and that wait for positions. */
  static on(pool: pg.Pool, personal: PersonalData | undefined, parts: DynamicModule[]): DynamicModule {
    return {
      module: ErasuresModule,
      imports: parts,
      controllers: [ErasuresController],
      providers: [
        { provide: Mentions, useValue: new Mentions(pool) },
        ...(personal ? [{ provide: Erasures, useValue: new Erasures(pool, personal) }] : []),
      ],
    };
  }
}
