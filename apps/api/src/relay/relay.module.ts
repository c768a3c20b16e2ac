import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  Optional,
} from '@nestjs/common';
import { Relay } from './relay.ts';

/** Without Kafka there is no relay, and this module provides none: inject it as optional. */
@Module({})
export class RelayModule implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(@Optional() private readonly relay?: Relay) {}

  static on(relay: Relay | undefined): DynamicModule {
    const providers = relay ? [{ provide: Relay, useValue: relay }] : [];
    return { module: RelayModule, global: true, providers, exports: providers };
  }

  onApplicationBootstrap(): void {
    this.relay?.start();
  }

  /** Requests are still answered; those that wait for Kafka only wait no longer. */
  beforeApplicationShutdown(): void {
    this.relay?.dismissWaiters();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay?.stop();
  }
}
