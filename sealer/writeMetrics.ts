import type { SealerStatus } from './createSealer.ts';

/** The sealer's state as Prometheus reads it (text format 0.0.4): numbers and names of places, nothing of what is sealed. */
export function writeMetrics(status: SealerStatus): string {
  const { isSealing, checkpoint, signedAt, size, roundAt, places, behind, alarms } = status;
  const metrics: [name: string, type: 'gauge' | 'counter', help: string, samples: [string, number][]][] = [
    ['sealing', 'gauge', 'Whether the last round could seal.', [['', Number(isSealing)]]],
    ['round_timestamp_seconds', 'gauge', 'When the last round ended.', [['', roundAt / 1_000]]],
    ['checkpoint_number', 'gauge', 'The newest checkpoint.', [['', checkpoint]]],
    ['checkpoint_timestamp_seconds', 'gauge', 'When it was signed.', [['', signedAt / 1_000]]],
    ['log_batches', 'gauge', 'Batches under it.', [['', size]]],
    [
      'place_behind',
      'gauge',
      'Whether a place outside lacks checkpoints.',
      places.map((place) => [labelled('place', place), Number(behind.includes(place))]),
    ],
    [
      'alarms_total',
      'counter',
      'Alarms since the start.',
      Object.entries(alarms).map(([alarm, count]) => [labelled('alarm', alarm), count]),
    ],
  ];
  return metrics
    .flatMap(([name, type, help, samples]) => [
      `# HELP kinview_sealer_${name} ${help}`,
      `# TYPE kinview_sealer_${name} ${type}`,
      ...samples.map(([label, value]) => `kinview_sealer_${name}${label} ${value}`),
    ])
    .map((line) => `${line}\n`)
    .join('');
}

const labelled = (label: string, value: string): string =>
  `{${label}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"}`;
