import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Access } from './access.ts';
import { AuditController } from './audit.controller.ts';
import { SessionController } from './session.controller.ts';

@Module({})
export class AccessModule implements OnApplicationShutdown {
  constructor(private readonly access: Access) {}

  static on(access: Access): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      controllers: [SessionController, AuditController],
      providers: [{ provide: Access, useValue: access }],
      exports: [Access],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.access.close();
  }
}
