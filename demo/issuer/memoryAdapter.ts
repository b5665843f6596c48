import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Sign-in sessions and codes, kept in memory: a restart signs everybody out, tokens stay good. */
export function memoryAdapter(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  return (model) => {
    const live = (key: string) => {
      const found = kept.get(key);
      if (found?.exp !== undefined && found.exp * 1_000 < Date.now()) kept.delete(key);
      return kept.get(key);
    };
    const findWhere = (matches: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, payload]) => key.startsWith(`${model}:`) && matches(payload))?.[1];
    return {
      upsert: async (id, payload, expiresIn = 3_600) => {
        kept.set(`${model}:${id}`, { ...payload, exp: Math.floor(Date.now() / 1_000) + expiresIn });
      },
      find: async (id) => live(`${model}:${id}`),
      findByUid: async (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: async (code) => findWhere((payload) => payload.userCode === code),
      consume: async (id) => {
        const found = kept.get(`${model}:${id}`);
        if (found) found.consumed = Math.floor(Date.now() / 1_000);
      },
      destroy: async (id) => {
        kept.delete(`${model}:${id}`);
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
