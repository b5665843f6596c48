import { hkdfSync } from 'node:crypto';

/**
 * The grant key of one subgraph, derived from the gateways' own secret (HKDF-SHA256): gateways keep one secret for all
 * subgraphs, and each subgraph has a key that says nothing about the others'.
 * @param root 32 bytes that only gateways hold
 * @returns 32 bytes
 */
export function deriveGrantKey(root: Uint8Array, subgraph: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, '', `kinview-grant v1 ${subgraph}`, 32));
}
