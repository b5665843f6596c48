import { deriveGrantKey } from '../../grant/deriveGrantKey.ts';
import type { Command } from '../command.ts';
import { usage } from '../commandError.ts';
import { exitCodes } from '../exitCodes.ts';

/** Works out the grant key of one subgraph, for whoever runs the gateways to hand to whoever runs the subgraph. */
export const key: Command = {
  name: 'subgraph key',
  about: 'works out the grant key of a subgraph, from the gateways’ own secret',
  details:
    'For whoever runs the gateways: nothing is sent anywhere. The subgraph gets the printed key as\nKINVIEW_GRANT_KEY_<NAME>, by a way that fits a secret. Gateways need no restart.',
  options: {
    subgraph: { type: 'string', value: '<name>', about: 'whose key', required: true },
    root: {
      type: 'string',
      value: '<base64>',
      about: 'the gateways’ secret; better in the environment',
      env: 'KINVIEW_GRANT_ROOT',
      required: true,
    },
  },
  async run(asked) {
    const root = Buffer.from(asked.text('root'), 'base64');
    if (root.length !== 32) throw usage('KINVIEW_GRANT_ROOT holds 32 bytes in base64.');
    const text = deriveGrantKey(root, asked.text('subgraph')).toString('base64');
    return { exitCode: exitCodes.FINE, text, report: { subgraph: asked.text('subgraph'), key: text } };
  },
};
