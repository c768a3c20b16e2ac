import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '@sovereign-pipeline/local-servers';
import { eventually } from '@sovereign-pipeline/testing';

/** OpenTelemetry's own collector: the one that CI builds of cli/otel-collector, or any with these parts. */
const program = 'otelcol';

export function isCollectorThere(): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A collector that hands on what it was sent, in JSON. */
export class OtelCollector {
  readonly endpoint: string;
  readonly #child: ChildProcess;
  #output = '';

  private constructor(port: number, to: string) {
    this.endpoint = `http://127.0.0.1:${String(port)}`;
    const pipeline = { receivers: ['otlp'], exporters: ['otlp_http'] };
    const settings = {
      receivers: { otlp: { protocols: { http: { endpoint: `127.0.0.1:${String(port)}` } } } },
      exporters: { otlp_http: { endpoint: to, encoding: 'json', compression: 'none' } },
      service: { pipelines: { traces: pipeline, metrics: pipeline } },
    };
    this.#child = spawn(program, ['--config', `yaml:${JSON.stringify(settings)}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#output += String(chunk);
    });
  }

  /** `to`: the receiver of OTLP that it hands on to. */
  static async start(to: string): Promise<OtelCollector> {
    const collector = new OtelCollector(await freePort(), to);
    await eventually(() => {
      if (collector.#child.exitCode !== null) throw new Error(`${program} ended: ${collector.#output}`);
      return collector.#output.includes('Everything is ready');
    });
    return collector;
  }

  /** What it says of what it was sent and could not take or hand on. */
  complaints(): string[] {
    return this.#output
      .split('\n')
      .filter((line) => /"level":"(?:warn|error)"|\t(?:warn|error)\t/.test(line));
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill();
    await ended;
  }
}
