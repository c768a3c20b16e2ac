import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Access } from './access.ts';
import { AuditController } from './audit.controller.ts';
import { SessionController } from './session.controller.ts';
import { SignInController } from './sign-in.controller.ts';

@Module({})
export class AccessModule implements OnApplicationShutdown {
  constructor(private readonly access: Access) {}

  /** `queries`: the read models, for lists that are exported as files. */
  static on(access: Access, queries: DynamicModule): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      imports: [queries],
      controllers: [SessionController, SignInController, AuditController],
      providers: [{ provide: Access, useValue: access }],
      exports: [Access],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.access.close();
  }
}
