import { Counter, Gauge, Registry } from 'prom-client';
import type { SealerStatus } from './createSealer.ts';

/** The sealer's state: numbers and names of places, nothing of what is sealed. Looked at when somebody asks. */
export function sealerMetrics(status: () => SealerStatus): Registry {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, read: (status: SealerStatus) => number) =>
    new Gauge({
      name: `kinview_sealer_${name}`,
      help,
      registers,
      collect() {
        this.set(read(status()));
      },
    });
  gauge('sealing', 'Whether the last round could seal.', ({ isSealing }) => Number(isSealing));
  gauge('round_timestamp_seconds', 'When the last round ended.', ({ roundAt }) => roundAt / 1_000);
  gauge('checkpoint_number', 'The newest checkpoint.', ({ checkpoint }) => checkpoint);
  gauge('checkpoint_timestamp_seconds', 'When it was signed.', ({ signedAt }) => signedAt / 1_000);
  gauge('log_batches', 'Batches under it.', ({ size }) => size);
  new Gauge({
    name: 'kinview_sealer_place_behind',
    help: 'Whether a place outside lacks checkpoints.',
    labelNames: ['place'],
    registers,
    collect() {
      const { places, behind } = status();
      for (const place of places) this.set({ place }, Number(behind.includes(place)));
    },
  });
  new Counter({
    name: 'kinview_sealer_alarms_total',
    help: 'Alarms since the start.',
    labelNames: ['alarm'],
    registers,
    collect() {
      this.reset();
      for (const [alarm, times] of Object.entries(status().alarms)) this.inc({ alarm }, times);
    },
  });
  return registry;
}
