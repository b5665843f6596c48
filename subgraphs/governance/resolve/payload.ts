/** The consent that was recorded is the record that was changed. */
export const ConsentPayload = {
  consent: ({ record }: { record?: object }) => record ?? null,
};
