import { createGauge } from '../metrics/createGauge.ts';
import type { Metric } from '../metrics/metric.ts';
import type { SealerStatus } from './createSealer.ts';

/** The sealer's state: numbers and names of places, nothing of what is sealed. */
export function sealerMetrics(status: () => SealerStatus): readonly Metric[] {
  const gauge = (name: string, help: string, read: (status: SealerStatus) => number): Metric =>
    createGauge(`kinview_sealer_${name}`, help, () => read(status()));
  const behind = () => {
    const now = status();
    return now.places.map((place) => ({ labels: { place }, value: Number(now.behind.includes(place)) }));
  };
  const alarms = () =>
    Object.entries(status().alarms).map(([alarm, value]) => ({ labels: { alarm }, value }));
  return [
    gauge('sealing', 'Whether the last round could seal.', ({ isSealing }) => Number(isSealing)),
    gauge('round_timestamp_seconds', 'When the last round ended.', ({ roundAt }) => roundAt / 1_000),
    gauge('checkpoint_number', 'The newest checkpoint.', ({ checkpoint }) => checkpoint),
    gauge('checkpoint_timestamp_seconds', 'When it was signed.', ({ signedAt }) => signedAt / 1_000),
    gauge('log_batches', 'Batches under it.', ({ size }) => size),
    createGauge('kinview_sealer_place_behind', 'Whether a place outside lacks checkpoints.', behind),
    createGauge('kinview_sealer_alarms_total', 'Alarms since the start.', alarms, 'counter'),
  ];
}
